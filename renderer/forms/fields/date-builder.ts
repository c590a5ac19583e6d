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

/** What stands in the builder while somebody fills it in: each part may still be missing. */
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

const emptyBuilder: DateBuilder = {
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
  if (parts.kind === 'unknown') return base;
  if (parts.kind === 'between') return { ...base, first: parts.from, last: parts.to };
  if (parts.kind === 'since') return { ...base, first: parts.from };
  if (parts.kind === 'until') return { ...base, last: parts.to };
  if (parts.kind === 'about') return { ...base, first: parts.at };
  const season = parts.kind === 'season' ? parts.season : null;
  const { year, month, day } = { ...nothing, ...parts };
  return { ...base, first: { year, month, day }, season };
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
  if (kind === 'about') return { kind, at: { ...first, year }, isUncertain };
  if (kind === 'since') return { kind, from: { ...first, year } };
  if (kind === 'between') {
    return last.year === null ? null : { kind, from: { ...first, year }, to: { ...last, year: last.year } };
  }
  if (kind === 'season') return season === null ? null : { kind, year, season };
  if (kind === 'year') return { kind, year, isUncertain };
  if (month === null) return null;
  if (kind === 'month') return { kind, year, month, isUncertain };
  return day === null ? null : { kind, year, month, day, isUncertain };
}
