import { courseOfConduct, type CourseYear } from './course-of-conduct.ts';
import type { Block, Inline } from '../document-model.ts';
import { joinInlines, plain, type DossierContext } from './dossier-context.ts';
import { codedInlines, leadIn } from './dossier-values.ts';

/** How the course of conduct developed: what was new in each year, if there are several. Facts in order, no weighing. */
export function developmentSection(context: DossierContext): Block[] {
  const { t } = context;
  const { years } = courseOfConduct(context.dossier.incidents);
  if (years.length < 2) return [];
  return [
    { kind: 'heading', id: 'years', level: 2, inlines: [plain(t('summary.years'))] },
    {
      kind: 'table',
      caption: t('summary.yearsCaption'),
      columns: [
        { header: t('summary.year'), share: 12 },
        { header: t('summary.count'), share: 14 },
        { header: t('summary.newActs'), share: 37 },
        { header: t('summary.newWords'), share: 37 },
      ],
      rows: years.map((year) => yearRow(context, year)),
    },
  ];
}

function yearRow(
  context: DossierContext,
  { year, count, newActs, newDemands, newThreats }: CourseYear,
): Inline[][] {
  const { t } = context;
  const words = [
    ...newDemands.map((term) => codedInlines(context, 'demand', term)),
    ...newThreats.map((term) => leadIn(t('incidents.threat'), codedInlines(context, 'threat', term))),
  ];
  const cell = (parts: readonly Inline[][]) =>
    parts.length === 0 ? [plain(t('summary.nothingNew'))] : joinInlines(context, parts);
  return [
    [plain(year === null ? t('summary.yearUnknown') : String(year))],
    [plain(String(count))],
    cell(newActs.map((term) => codedInlines(context, 'act', term))),
    cell(words),
  ];
}
