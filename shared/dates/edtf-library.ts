import { parse } from 'edtf';
import { z } from 'zod';

/** Year, month and day as far as they are known. `month` is 1 to 12. */
export interface EdtfPoint {
  readonly kind: 'point';
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

/** What an EDTF string of level 0 or 1 means, as far as Casekeep uses it. */
export type EdtfValue =
  | EdtfPoint
  | { readonly kind: 'unknown' }
  /** Ten or a hundred years of which no more is known. */
  | { readonly kind: 'years'; readonly firstYear: number; readonly lastYear: number }
  | { readonly kind: 'season'; readonly year: number; readonly season: 21 | 22 | 23 | 24 }
  /** An end that is null is not known or still open. */
  | { readonly kind: 'interval'; readonly start: EdtfPoint | null; readonly end: EdtfPoint | null };

/** Far above the longest string of level 1; keeps hostile input away from the parser. */
export const MAX_EDTF_CHARACTERS = 40;

/** Nothing that caseworkers document is older; a year below is a slip of the keyboard (`0202`). */
const FIRST_YEAR = 1000;

/** The library marks unspecified digits in a bit mask: YYYY in the low four bits, then MM, then DD. */
const YEAR_MASK = 0b1111;
const DECADE_MASK = 0b1000;
const CENTURY_MASK = 0b1100;
const MONTH_MASK = 0b11_0000;
const DAY_MASK = 0b1100_0000;

const parsedPoint = z.object({
  type: z.literal('Date'),
  /** A date with a time has more than three: times are kept beside the date. */
  values: z.array(z.int()).min(1).max(3),
  approximate: z.literal(true).optional(),
  uncertain: z.literal(true).optional(),
  unspecified: z.int().optional(),
});

/** The library has Infinity for an open end (`..`) and null for one that is not known. */
const parsedEnd = z.union([parsedPoint, z.null(), z.literal(Infinity).transform(() => null)]);

const parsedValue = z.discriminatedUnion('type', [
  parsedPoint,
  z.object({ type: z.literal('Season'), values: z.tuple([z.int(), z.literal([21, 22, 23, 24])]) }),
  z.object({ type: z.literal('Interval'), values: z.tuple([parsedEnd, parsedEnd]) }),
]);

/**
 * Reading one takes about half a millisecond, and the same days come again and again: ninety years of them, so that going
 * through a vault of many years does not read each anew. About 4 MB when it is full.
 */
const MAX_REMEMBERED = 32_768;
const remembered = new Map<string, EdtfValue | undefined>();

/** Reads EDTF of level 0 or 1, without times. Undefined: not a date. */
export function parseEdtf(text: string): EdtfValue | undefined {
  if (text.length > MAX_EDTF_CHARACTERS) return undefined;
  if (remembered.has(text)) return remembered.get(text);
  const value = readEdtf(text);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, value);
  return value;
}

function readEdtf(text: string): EdtfValue | undefined {
  const result = parsedValue.safeParse(parseWithLibrary(text));
  if (!result.success) return undefined;
  const value = result.data;
  if (value.type === 'Date') return valueOfDate(value);
  if (value.type === 'Interval') return valueOfInterval(value.values);
  const [year, season] = value.values;
  return year < FIRST_YEAR ? undefined : { kind: 'season', year, season };
}

function parseWithLibrary(text: string): unknown {
  try {
    return parse(text, { level: 1 });
  } catch {
    return undefined;
  }
}

function valueOfDate(date: z.output<typeof parsedPoint>): EdtfValue | undefined {
  const [year = 0] = date.values;
  const mask = (date.unspecified ?? 0) & YEAR_MASK;
  if (mask === YEAR_MASK) return { kind: 'unknown' };
  if (mask === 0) return pointOf(date);
  if (year < FIRST_YEAR) return undefined;
  if (mask === DECADE_MASK) return { kind: 'years', firstYear: year, lastYear: year + 9 };
  return mask === CENTURY_MASK ? { kind: 'years', firstYear: year, lastYear: year + 99 } : undefined;
}

function valueOfInterval(
  ends: readonly [z.output<typeof parsedEnd>, z.output<typeof parsedEnd>],
): EdtfValue | undefined {
  const [start, end] = ends.map((date) => (date === null ? null : pointOf(date)));
  if (start === undefined || end === undefined) return undefined;
  return start === null && end === null ? { kind: 'unknown' } : { kind: 'interval', start, end };
}

function pointOf(date: z.output<typeof parsedPoint>): EdtfPoint | undefined {
  const [year = 0, monthIndex, dayOfMonth] = date.values;
  const mask = date.unspecified ?? 0;
  const month = monthIndex === undefined || (mask & MONTH_MASK) !== 0 ? null : monthIndex + 1;
  const day = dayOfMonth === undefined || (mask & DAY_MASK) !== 0 ? null : dayOfMonth;
  if (year < FIRST_YEAR || (mask & YEAR_MASK) !== 0) return undefined;
  // The library takes 29 February in every year, and XX for a month that has a day.
  if (day !== null && (month === null || day > daysInMonth(year, month))) return undefined;
  return {
    kind: 'point',
    year,
    month,
    day,
    isApproximate: date.approximate === true,
    isUncertain: date.uncertain === true,
  };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
