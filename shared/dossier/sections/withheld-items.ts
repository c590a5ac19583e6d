import type { DossierContext } from './dossier-context.ts';
import type { OptionalPart } from '../dossier-parts.ts';
import { vocabularies } from '../../vocabularies/vocabulary-index.ts';
import type { WithheldItem } from '../dossier-operations.ts';
import type { ProjectedDossier } from '../projection/projected-dossier.ts';

/** The name of a part of the dossier, without its number. */
export function partTitle(part: OptionalPart, t: DossierContext['t']): string {
  return part === 'development' ? t('summary.years') : t(`${part}.title`);
}

/** What is withheld of each kind, in words: of the dossier in its language, of the window in the window's. */
export function withheldLabel({ what, codes, part }: WithheldItem, t: DossierContext['t']): string {
  switch (what) {
    case 'field':
      return t('withheld.pseudonyms', { tokens: codes.join(t('listSeparator')) });
    case 'person':
      return t('withheld.people');
    case 'section':
      return t('withheld.section', { title: part === null ? '' : partTitle(part, t) });
    case 'incident':
    default:
      return t('withheld.incidents');
  }
}

/** The schedule of withheld information: kinds and reasons, and numbers where they are asked for. */
export function withheldItems({ withheld }: ProjectedDossier): WithheldItem[] {
  const nothing = { codes: [], part: null };
  const ofReason = [...vocabularies['withholding-reason'].terms.map(({ code }) => code), null].flatMap(
    (reason): WithheldItem[] => {
      const codes = withheld.pseudonyms.filter((entry) => entry.reason === reason).map(({ token }) => token);
      const people = withheld.people.filter((entry) => entry.reason === reason);
      return [
        ...(codes.length === 0
          ? []
          : [{ ...nothing, what: 'field' as const, reason, count: codes.length, codes }]),
        ...people.map(({ count }) => ({ ...nothing, what: 'person' as const, reason, count })),
      ];
    },
  );
  return [
    ...ofReason,
    ...withheld.sections.map(({ part, reason }): WithheldItem => ({
      ...nothing,
      what: 'section',
      reason,
      count: 1,
      part,
    })),
    ...withheld.incidents.map(({ reason, count }): WithheldItem => ({
      ...nothing,
      what: 'incident',
      reason,
      count,
    })),
  ];
}
