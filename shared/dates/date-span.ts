import { dateBounds } from './date-bounds.ts';
import { instantsOf } from './instants-of.ts';
import type { UncertainDate } from './uncertain-date.ts';

/** First and last moment that a date may mean, in milliseconds since 1970; null where nothing bounds it. */
export interface DateSpan {
  readonly start: number | null;
  readonly end: number | null;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * For sorting: an instant where day, time and zone are known, so that calls from two zones stand as they followed each
 * other; else the days, as of the clock in UTC.
 */
export function dateSpan(date: Pick<UncertainDate, 'edtf' | 'timeLocal' | 'timeZone'>): DateSpan {
  const instants = instantsOf(date);
  if (instants !== undefined) return { start: instants.ms[0] ?? null, end: instants.ms.at(-1) ?? null };
  const { earliest, latest } = dateBounds(date.edtf);
  if (earliest !== null && earliest === latest && date.timeLocal !== undefined) {
    const moment = startOf(earliest) + minutesOf(date.timeLocal) * MINUTE_MS;
    return { start: moment, end: moment };
  }
  return {
    start: earliest === null ? null : startOf(earliest),
    end: latest === null ? null : startOf(latest) + DAY_MS - 1,
  };
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
