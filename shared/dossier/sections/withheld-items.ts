import type { z } from 'zod';
import type { DossierContext } from './dossier-context.ts';
import type { OptionalPart } from '../dossier-parts.ts';
import { vocabularies } from '../../vocabularies/vocabulary-index.ts';
import type { withheldItem } from '../dossier-operations.ts';
import type { ProjectedDossier, WithholdingReason } from '../projection/projected-dossier.ts';

type WithheldItem = z.infer<typeof withheldItem>;

/** The name of a part of the dossier, without its number. */
export function partTitle(part: OptionalPart, t: DossierContext['t']): string {
  return part === 'development' ? t('summary.years') : t(`${part}.title`);
}

/** The schedule of withheld information: kinds, reasons and numbers. */
export function withheldItems({ withheld }: ProjectedDossier, t: DossierContext['t']): WithheldItem[] {
  const ofReason = vocabularies['withholding-reason'].terms.flatMap(({ code: reason }): WithheldItem[] => {
    const tokens = withheld.pseudonyms.filter((entry) => entry.reason === reason).map(({ token }) => token);
    const hidden = withheld.people.filter((other: WithholdingReason) => other === reason).length;
    return [
      ...(tokens.length === 0
        ? []
        : [
            {
              what: 'field' as const,
              reason,
              count: tokens.length,
              label: t('withheld.pseudonyms', { tokens: tokens.join(t('listSeparator')) }),
            },
          ]),
      ...(hidden === 0
        ? []
        : [
            {
              what: 'person' as const,
              reason,
              count: hidden,
              label: t('withheld.people', { count: hidden }),
            },
          ]),
    ];
  });
  return [
    ...ofReason,
    ...withheld.sections.map((part): WithheldItem => ({
      what: 'section',
      reason: 'not_needed_by_recipient',
      count: 1,
      label: t('withheld.section', { title: partTitle(part, t) }),
    })),
    ...(withheld.incidents === 0
      ? []
      : [
          {
            what: 'incident' as const,
            reason: 'not_needed_by_recipient' as const,
            count: withheld.incidents,
            label: t('withheld.incidents', { count: withheld.incidents }),
          },
        ]),
  ];
}
