import type { EdtfPoint } from './edtf-library.ts';
import type { Instants } from './instants-of.ts';

/** A time on the clock of a place. */
export interface SpokenTime {
  readonly timeLocal: string;
  readonly timeZone: string | undefined;
  /** The same in UTC, with its day where that is another one; undefined where it cannot be told. */
  readonly utc: { readonly kind: Instants['kind']; readonly times: readonly UtcTime[] } | undefined;
}

export interface UtcTime {
  /** `HH:MM` */
  readonly time: string;
  /** Null where it is the day of the local date. */
  readonly day: EdtfPoint | null;
}

/** How one language says the parts of a date. Own tables, not Intl: a dossier must repeat byte for byte. */
export interface DateWords {
  readonly unknown: string;
  readonly years: (firstYear: number, lastYear: number) => string;
  readonly season: (year: number, season: 21 | 22 | 23 | 24) => string;
  /** A date that stands alone, with a remark on what of it is not known. */
  readonly alone: (point: EdtfPoint) => string;
  /** A moment somewhere between two dates, or on one side of one. */
  readonly between: (start: EdtfPoint, end: EdtfPoint) => string;
  readonly notBefore: (start: EdtfPoint) => string;
  readonly notAfter: (end: EdtfPoint) => string;
  /** Something that went on from one date to another. */
  readonly fromTo: (start: EdtfPoint, end: EdtfPoint) => string;
  readonly since: (start: EdtfPoint) => string;
  readonly until: (end: EdtfPoint) => string;
  /** Something that went on at a date of which no beginning and end are known. */
  readonly lasting: (date: string) => string;
  /** Something that came again and again: `span` is as of what lasted or, where it is no span, of a moment. */
  readonly repeated: (
    span: string,
    how: { readonly times: number | undefined; readonly isInterval: boolean },
  ) => string;
  readonly withTime: (date: string, time: SpokenTime) => string;
}
