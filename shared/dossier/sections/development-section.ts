import { courseOfConduct, type CourseYear } from './course-of-conduct.ts';
import type { Block, Inline } from '../document-model.ts';
import { joinWords, label, plain, type DossierContext } from './dossier-context.ts';

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
    ...newDemands.map((code) => label(context, 'demand', code)),
    ...newThreats.map((code) => `${t('incidents.threat')}${label(context, 'threat', code)}`),
  ];
  const cell = (parts: readonly string[]) => [
    plain(parts.length === 0 ? t('summary.nothingNew') : joinWords(context, parts)),
  ];
  return [
    [plain(year === null ? t('summary.yearUnknown') : String(year))],
    [plain(String(count))],
    cell(newActs.map((code) => label(context, 'act', code))),
    cell(words),
  ];
}
