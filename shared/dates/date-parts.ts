import { parseEdtf, type EdtfPoint } from './edtf-library.ts';
import { UNKNOWN_DATE } from './uncertain-date.ts';

/** A date as far as it is known: a day needs its month. */
export interface PlainDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
}

export const seasonNames = ['spring', 'summer', 'autumn', 'winter'] as const;
export type SeasonName = (typeof seasonNames)[number];

/** What the date builder of a form asks for. */
export type DateParts =
  | {
      readonly kind: 'day';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly isUncertain: boolean;
    }
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly isUncertain: boolean }
  | { readonly kind: 'year'; readonly year: number; readonly isUncertain: boolean }
  | { readonly kind: 'season'; readonly year: number; readonly season: SeasonName }
  | { readonly kind: 'about'; readonly at: PlainDate; readonly isUncertain: boolean }
  | { readonly kind: 'between'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'since'; readonly from: PlainDate }
  | { readonly kind: 'until'; readonly to: PlainDate }
  | { readonly kind: 'unknown' };

const FIRST_SEASON = 21;

/** Not checked: `uncertainDate` says what is wrong with 31 February or an end before its start. */
export function edtfFromParts(parts: DateParts): string {
  if (parts.kind === 'unknown') return UNKNOWN_DATE;
  if (parts.kind === 'since') return `${edtfOf(parts.from)}/..`;
  if (parts.kind === 'until') return `../${edtfOf(parts.to)}`;
  if (parts.kind === 'between') return `${edtfOf(parts.from)}/${edtfOf(parts.to)}`;
  if (parts.kind === 'about') return `${edtfOf(parts.at)}${parts.isUncertain ? '%' : '~'}`;
  if (parts.kind === 'season') {
    return `${year(parts.year)}-${String(FIRST_SEASON + seasonNames.indexOf(parts.season))}`;
  }
  const at = { month: null, day: null, ...parts };
  return `${edtfOf(at)}${parts.isUncertain ? '?' : ''}`;
}

/** The reverse, for a form that opens on a recorded date; undefined for what the builder does not offer. */
export function partsFromEdtf(edtf: string): DateParts | undefined {
  const value = parseEdtf(edtf);
  if (value === undefined || value.kind === 'years') return undefined;
  if (value.kind === 'unknown') return { kind: 'unknown' };
  if (value.kind === 'season') {
    const season = seasonNames[value.season - FIRST_SEASON];
    return season === undefined ? undefined : { kind: 'season', year: value.year, season };
  }
  if (value.kind === 'point') return partsOfPoint(value);
  const { start, end } = value;
  if (isQualified(start) || isQualified(end)) return undefined;
  if (start === null) return end === null ? { kind: 'unknown' } : { kind: 'until', to: plain(end) };
  return end === null
    ? { kind: 'since', from: plain(start) }
    : { kind: 'between', from: plain(start), to: plain(end) };
}

function partsOfPoint(point: EdtfPoint): DateParts {
  const { year, month, day, isApproximate, isUncertain } = point;
  if (isApproximate) return { kind: 'about', at: plain(point), isUncertain };
  if (month === null) return { kind: 'year', year, isUncertain };
  return day === null
    ? { kind: 'month', year, month, isUncertain }
    : { kind: 'day', year, month, day, isUncertain };
}

function isQualified(point: EdtfPoint | null): boolean {
  return point !== null && (point.isApproximate || point.isUncertain);
}

function plain({ year, month, day }: EdtfPoint): PlainDate {
  return { year, month, day };
}

function edtfOf(date: PlainDate): string {
  const parts = [year(date.year)];
  if (date.month !== null) parts.push(pad(date.month));
  if (date.month !== null && date.day !== null) parts.push(pad(date.day));
  return parts.join('-');
}

function year(number: number): string {
  return String(number).padStart(4, '0');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
