import { Temporal } from 'temporal-polyfill/full';
import { dateBounds } from './date-bounds.ts';
import { lunarWords, type LunarWords } from './lunar-words.ts';
import type { UncertainDate } from './uncertain-date.ts';

/** Why nothing is proposed where words do name a lunar date: in no year, or in more than are of use. */
export type LunarProposal =
  | { readonly kind: 'bounds'; readonly edtf: string }
  | { readonly kind: 'year-needed' };

/** More years than this bound nothing. */
const MAX_YEARS = 10;

/**
 * Bounds by the calendar of today for words told by the Chinese one, within the years that the date or the words name.
 * A day of that calendar gets the day before and after it as well: it begins by China's clock, wherever it was lived
 * through, and no day is said that nobody said. Undefined where the words name no such date.
 */
export function proposeLunarBounds({
  edtf,
  verbatim,
  calendar,
}: Pick<UncertainDate, 'edtf' | 'verbatim' | 'calendar'>): LunarProposal | undefined {
  if (verbatim === undefined) return undefined;
  if (calendar !== undefined && calendar.code !== 'chinese_lunisolar') return undefined;
  const words = lunarWords(verbatim.text, { isLunar: calendar !== undefined });
  if (words === undefined) return undefined;
  const years = namedYears(verbatim.text) ?? boundedYears(edtf);
  if (years === undefined) return { kind: 'year-needed' };
  const spans = yearsFrom(years).flatMap((year) => spanIn(year, words) ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : { kind: 'bounds', edtf: `${first.start}/${last.end}` };
}

interface Years {
  readonly first: number;
  readonly last: number;
}

function namedYears(text: string): Years | undefined {
  const year = Number(/(?<!\d)((?:19|20)\d\d)(?!\d)/u.exec(text)?.[1] ?? Number.NaN);
  return Number.isNaN(year) ? undefined : { first: year, last: year };
}

function boundedYears(edtf: string): Years | undefined {
  const { earliest, latest } = dateBounds(edtf);
  if (earliest === null || latest === null) return undefined;
  const [first, last] = [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4))];
  return last - first < MAX_YEARS ? { first, last } : undefined;
}

function yearsFrom({ first, last }: Years): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** In the lunar year that begins in `year`; undefined where it has no such leap month. */
function spanIn(
  year: number,
  { month, isLeap, day }: LunarWords,
): { readonly start: string; readonly end: string } | undefined {
  const monthCode = `M${String(month).padStart(2, '0')}${isLeap ? 'L' : ''}`;
  const first = firstOfMonth(year, monthCode);
  if (first === undefined) return undefined;
  const { daysInMonth } = first;
  if (day === null) return { start: inIso(first), end: inIso(first.with({ day: daysInMonth })) };
  const only = first.with({ day: day === 'last' ? daysInMonth : Math.min(day, daysInMonth) });
  return { start: inIso(only.subtract({ days: 1 })), end: inIso(only.add({ days: 1 })) };
}

function firstOfMonth(year: number, monthCode: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ calendar: 'chinese', year, monthCode, day: 1 }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function inIso(date: Temporal.PlainDate): string {
  return date.withCalendar('iso8601').toString();
}
