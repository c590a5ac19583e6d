import type { ListedDate } from '../dates/uncertain-date.ts';
import { findTerm } from '../vocabularies/vocabulary-index.ts';

/** To whom something was done: the person abroad, the family at home, or through another state. */
export const courseLanes = ['target', 'family', 'state'] as const;
export type CourseLane = (typeof courseLanes)[number];

/** What the course of a case needs of each incident. */
export interface CourseIncident {
  readonly id: string;
  readonly title: string;
  readonly when: ListedDate;
  /** First and last day it may have been, `YYYY-MM-DD`; null when nothing bounds it on this side. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly acts: readonly string[];
}

export interface CourseMark {
  readonly lane: CourseLane;
  /** As known; the month where one mark stands for several incidents. */
  readonly when: ListedDate;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** null where one mark stands for several. */
  readonly incidentId: string | null;
  readonly title: string;
  readonly count: number;
}

/** More marks than these nobody tells apart: they are put together by month, then by year. */
export const MAX_COURSE_MARKS = 100;

/** Groups of acts whose lane is not that of the person abroad. */
const laneOfGroup: Readonly<Record<string, CourseLane>> = { home: 'family', 'co-opting': 'state' };

/** An incident with acts of several kinds stands in several lanes; one without any, in that of the person. */
export function lanesOf(acts: readonly string[]): readonly CourseLane[] {
  const lanes = new Set(acts.map((code) => laneOfGroup[findTerm('act', code)?.group ?? ''] ?? 'target'));
  return lanes.size === 0 ? ['target'] : courseLanes.filter((lane) => lanes.has(lane));
}

/** Marks in the order of `incidents`, few enough to draw. Who has no date at all has no mark. */
export function courseMarks(incidents: readonly CourseIncident[]): readonly CourseMark[] {
  const dated = incidents.filter(({ earliest, latest }) => earliest !== null || latest !== null);
  const single = dated.flatMap(({ id, title, when, earliest, latest, acts }) =>
    lanesOf(acts).map((lane) => ({ lane, when, earliest, latest, incidentId: id, title, count: 1 })),
  );
  if (single.length <= MAX_COURSE_MARKS) return single;
  const byMonth = together(single, 'month');
  return byMonth.length <= MAX_COURSE_MARKS ? byMonth : together(single, 'year');
}

/** By the first day that a date may mean; what belongs to a month may reach beyond its end. */
function together(marks: readonly CourseMark[], unit: 'month' | 'year'): readonly CourseMark[] {
  const width = unit === 'month' ? 7 : 4;
  const groups = Map.groupBy(marks, ({ lane, earliest, latest }) =>
    [lane, (earliest ?? latest ?? '').slice(0, width)].join(' '),
  );
  return [...groups].map(([key, [first, ...rest]]): CourseMark => {
    const period = key.slice(-width);
    if (first === undefined) throw new Error('a group of marks has none');
    if (rest.length === 0) return first;
    return {
      lane: first.lane,
      when: { edtf: period, extent: 'moment' },
      earliest: unit === 'month' ? `${period}-01` : `${period}-01-01`,
      latest: unit === 'month' ? `${period}-${lastDay(period)}` : `${period}-12-31`,
      incidentId: null,
      title: '',
      count: rest.length + 1,
    };
  });
}

function lastDay(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}
