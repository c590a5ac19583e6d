import type { DossierContext } from './dossier-context.ts';
import type { OptionalPart } from '../dossier-parts.ts';
import { vocabularies } from '../../vocabularies/vocabulary-index.ts';
import type { WithheldItem } from '../dossier-operations.ts';
import type { ProjectedDossier, WithholdingReason } from '../projection/projected-dossier.ts';

/** The name of a part of the dossier, without its number. */
export function partTitle(part: OptionalPart, t: DossierContext['t']): string {
  return part === 'development' ? t('summary.years') : t(`${part}.title`);
}

/** What is withheld of each kind, in words: of the dossier in its language, of the window in the window's. */
export function withheldLabel({ what, count, codes, part }: WithheldItem, t: DossierContext['t']): string {
  switch (what) {
    case 'field':
      return t('withheld.pseudonyms', { tokens: codes.join(t('listSeparator')) });
    case 'person':
      return t('withheld.people', { count });
    case 'section':
      return t('withheld.section', { title: part === null ? '' : partTitle(part, t) });
    case 'incident':
    default:
      return t('withheld.incidents', { count });
  }
}

/** The schedule of withheld information: kinds, reasons and numbers. */
export function withheldItems({ withheld }: ProjectedDossier): WithheldItem[] {
  const nothing = { codes: [], part: null };
  const ofReason = vocabularies['withholding-reason'].terms.flatMap(({ code: reason }): WithheldItem[] => {
    const codes = withheld.pseudonyms.filter((entry) => entry.reason === reason).map(({ token }) => token);
    const hidden = withheld.people.filter((other: WithholdingReason) => other === reason).length;
    return [
      ...(codes.length === 0
        ? []
        : [{ ...nothing, what: 'field' as const, reason, count: codes.length, codes }]),
      ...(hidden === 0 ? [] : [{ ...nothing, what: 'person' as const, reason, count: hidden }]),
    ];
  });
  const reason = 'not_needed_by_recipient';
  return [
    ...ofReason,
    ...withheld.sections.map((part): WithheldItem => ({
      ...nothing,
      what: 'section',
      reason,
      count: 1,
      part,
    })),
    ...(withheld.incidents === 0
      ? []
      : [
          {
            ...nothing,
            what: 'incident' as const,
            reason: reason as WithholdingReason,
            count: withheld.incidents,
          },
        ]),
  ];
}
