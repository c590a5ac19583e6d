import { daysInMonth, parseEdtf, type EdtfPoint, type EdtfValue } from './edtf-library.ts';

export interface DateBounds {
  /** `YYYY-MM-DD`; null when nothing bounds it on this side. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

/**
 * Months that a season may cover, over the meteorological, astronomical and Chinese (立春 to 立夏) reckoning of the
 * northern hemisphere. A winter is the one that begins in its year.
 */
const seasonMonths = {
  21: { first: 2, last: 6 },
  22: { first: 5, last: 9 },
  23: { first: 8, last: 12 },
  24: { first: 11, last: 15 },
} as const;

/**
 * First and last day that the date may mean. For sorting and filtering only: printed, they would be
 * days that nobody named. "About" and "uncertain" do not widen them, EDTF gives no measure for it.
 */
export function dateBounds(edtf: string): DateBounds {
  const value = parseEdtf(edtf);
  return value === undefined ? { earliest: null, latest: null } : boundsOfValue(value);
}

export function boundsOfValue(value: EdtfValue): DateBounds {
  if (value.kind === 'unknown') return { earliest: null, latest: null };
  if (value.kind === 'point') return boundsOfPoint(value);
  if (value.kind === 'years') {
    return { earliest: day(value.firstYear, 1, 1), latest: day(value.lastYear, 12, 31) };
  }
  if (value.kind === 'season') {
    const { first, last } = seasonMonths[value.season];
    return { earliest: firstOfMonth(value.year, first), latest: lastOfMonth(value.year, last) };
  }
  return {
    earliest: value.start === null ? null : boundsOfPoint(value.start).earliest,
    latest: value.end === null ? null : boundsOfPoint(value.end).latest,
  };
}

export function boundsOfPoint(point: EdtfPoint): { readonly earliest: string; readonly latest: string } {
  const { year, month, day: dayOfMonth } = point;
  if (month === null) return { earliest: day(year, 1, 1), latest: day(year, 12, 31) };
  if (dayOfMonth === null) return { earliest: firstOfMonth(year, month), latest: lastOfMonth(year, month) };
  const only = day(year, month, dayOfMonth);
  return { earliest: only, latest: only };
}

/** `month` may run past 12 into the next year. */
function firstOfMonth(year: number, month: number): string {
  return month > 12 ? day(year + 1, month - 12, 1) : day(year, month, 1);
}

function lastOfMonth(year: number, month: number): string {
  if (month > 12) return lastOfMonth(year + 1, month - 12);
  return day(year, month, daysInMonth(year, month));
}

function day(year: number, month: number, dayOfMonth: number): string {
  return [String(year).padStart(4, '0'), pad(month), pad(dayOfMonth)].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
