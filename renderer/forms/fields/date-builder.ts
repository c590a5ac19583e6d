import { edtfFromParts, partsFromEdtf, type DateParts, type SeasonName } from '#shared/dates/date-parts.ts';
import type { TypedDate } from '../../components/date-parts-input.tsx';

export const dateKinds = [
  'day',
  'month',
  'season',
  'year',
  'about',
  'between',
  'since',
  'until',
  'unknown',
] as const satisfies readonly DateParts['kind'][];
export type DateKind = (typeof dateKinds)[number];

/** What stands in the builder while somebody fills it in: any part may still be missing. */
export interface DateBuilder {
  readonly kind: DateKind | null;
  /** The date, or the first of two. */
  readonly first: TypedDate;
  /** The end of "between" and "until". */
  readonly last: TypedDate;
  readonly season: SeasonName | null;
  readonly isUncertain: boolean;
}

const nothing: TypedDate = { year: null, month: null, day: null };

export const emptyBuilder: DateBuilder = {
  kind: null,
  first: nothing,
  last: nothing,
  season: null,
  isUncertain: false,
};

/** The builder of a recorded date; `kind` is null for what the builder does not offer, such as a decade. */
export function builderFromEdtf(edtf: string): DateBuilder {
  const parts = partsFromEdtf(edtf);
  if (parts === undefined) return emptyBuilder;
  const isUncertain = 'isUncertain' in parts && parts.isUncertain;
  const base = { ...emptyBuilder, kind: parts.kind, isUncertain };
  switch (parts.kind) {
    case 'day':
      return { ...base, first: { year: parts.year, month: parts.month, day: parts.day } };
    case 'month':
      return { ...base, first: { year: parts.year, month: parts.month, day: null } };
    case 'year':
      return { ...base, first: { ...nothing, year: parts.year } };
    case 'season':
      return { ...base, first: { ...nothing, year: parts.year }, season: parts.season };
    case 'about':
      return { ...base, first: parts.at };
    case 'between':
      return { ...base, first: parts.from, last: parts.to };
    case 'since':
      return { ...base, first: parts.from };
    case 'until':
      return { ...base, last: parts.to };
    case 'unknown':
      return base;
  }
}

/** The EDTF of the builder; empty while something is missing. No missing part is ever made up. */
export function edtfFromBuilder(builder: DateBuilder): string {
  const parts = partsOf(builder);
  return parts === null ? '' : edtfFromParts(parts);
}

function partsOf({ kind, first, last, season, isUncertain }: DateBuilder): DateParts | null {
  const { year, month, day } = first;
  if (kind === null) return null;
  if (kind === 'unknown') return { kind };
  if (kind === 'until') return last.year === null ? null : { kind, to: { ...last, year: last.year } };
  if (year === null) return null;
  switch (kind) {
    case 'year':
      return { kind, year, isUncertain };
    case 'month':
      return month === null ? null : { kind, year, month, isUncertain };
    case 'day':
      return month === null || day === null ? null : { kind, year, month, day, isUncertain };
    case 'season':
      return season === null ? null : { kind, year, season };
    case 'about':
      return { kind, at: { ...first, year }, isUncertain };
    case 'since':
      return { kind, from: { ...first, year } };
    case 'between':
      return last.year === null ? null : { kind, from: { ...first, year }, to: { ...last, year: last.year } };
  }
}
