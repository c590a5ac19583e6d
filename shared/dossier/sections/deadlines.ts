import { dateBounds } from '../../dates/date-bounds.ts';
import type { Inline } from '../document-model.ts';
import type { CourseOfConduct } from './course-of-conduct.ts';
import { bracketed, incidentReferences, plain, type DossierContext } from './dossier-context.ts';
import { dateInlines } from './dossier-values.ts';
import type { ProjectedDate, ProjectedIncident } from '../projection/projected-dossier.ts';

interface Deadline {
  readonly date: ProjectedDate;
  readonly incidents: ProjectedIncident[];
  readonly isPassed: boolean;
}

/** Each day once with where it was set: what is still to come first, the nearest of it before all, then what has passed. */
export function deadlineInlines(
  context: DossierContext,
  deadlines: CourseOfConduct['deadlines'],
  max: number,
): Inline[] {
  const { t, createdAt } = context;
  const days = new Map<string, Deadline>();
  for (const { deadline, incident } of deadlines) {
    const key = dateInlines(context, deadline).map(wordsOf).join('');
    const known = days.get(key);
    if (known === undefined) {
      const { latest } = dateBounds(deadline.date.edtf);
      const isPassed = latest !== null && latest < createdAt.slice(0, 10);
      days.set(key, { date: deadline, incidents: [incident], isPassed });
    } else if (!known.incidents.includes(incident)) known.incidents.push(incident);
  }
  const inOrder = [...days.values()].toSorted(nearestFirst);
  const shown = inOrder
    .slice(0, max)
    .map(({ date, incidents, isPassed }) => [
      ...dateInlines(context, date),
      ...(isPassed ? bracketed(context, [plain(t('cover.passed'))]) : []),
      plain(' · '),
      ...incidentReferences(context, incidents),
    ]);
  const more = inOrder.length - shown.length;
  const list = more === 0 ? shown : [...shown, [plain(t('more', { count: more }))]];
  return list.flatMap((one, index) => (index === 0 ? one : [plain(t('semicolon')), ...one]));
}

function wordsOf(inline: Inline): string {
  return inline.kind === 'withheld' ? inline.label : inline.text;
}

function nearestFirst(a: Deadline, b: Deadline): number {
  if (a.isPassed !== b.isPassed) return a.isPassed ? 1 : -1;
  const [first, second] = [lastDay(a), lastDay(b)];
  if (first === second) return 0;
  return first < second === a.isPassed ? 1 : -1;
}

/** After all days where nothing bounds it. */
function lastDay({ date }: Deadline): string {
  return dateBounds(date.date.edtf).latest ?? '9999-12-31';
}
