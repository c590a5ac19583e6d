import type { EdtfPoint } from './edtf-library.ts';

/** How one language says the parts of a date. Own tables, not Intl: a dossier must repeat byte for byte. */
export interface DateWords {
  readonly unknown: string;
  readonly years: (firstYear: number, lastYear: number) => string;
  readonly season: (year: number, season: 21 | 22 | 23 | 24) => string;
  /** A date that stands alone, with a remark on what of it is not known. */
  readonly alone: (point: EdtfPoint) => string;
  readonly between: (start: EdtfPoint, end: EdtfPoint) => string;
  readonly since: (start: EdtfPoint) => string;
  readonly until: (end: EdtfPoint) => string;
  readonly withTime: (date: string, timeLocal: string, timeZone: string | undefined) => string;
}
