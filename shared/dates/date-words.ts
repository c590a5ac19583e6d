import type { EdtfPoint } from './edtf-library.ts';

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
  /** Something that came again and again: `span` is as of a moment or, with an open end, of what lasted. */
  readonly repeated: (
    span: string,
    how: { readonly times: number | undefined; readonly isInterval: boolean },
  ) => string;
  readonly withTime: (date: string, timeLocal: string, timeZone: string | undefined) => string;
}
