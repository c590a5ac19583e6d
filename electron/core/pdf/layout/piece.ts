import type { PdfSurface } from './pdf-surface.ts';

/** Drawn behind pieces that follow each other, once for each page they share. */
export interface Backdrop {
  readonly draw: (surface: PdfSurface, top: number, bottom: number) => void;
}

/** What never breaks over a page: a line of text, a table row, a rule. Lengths in points. */
export interface Piece {
  readonly height: number;
  /** Free space before and after; the larger of two that meet counts, and none at the top of a page. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Not left as the last piece of a page. */
  readonly keepWithNext: boolean;
  /** Never parted from the next piece, also where all that keeps together is longer than a page. */
  readonly isTied?: true;
  readonly startsPage?: 'always' | 'unless-fits';
  /** Where a part begins that a page break may look ahead to. */
  readonly startsPart?: true;
  readonly draw: (surface: PdfSurface, top: number) => void;
  readonly backdrop?: Backdrop;
  /** Drawn again above this piece when it comes first on a page: the header row of a table. */
  readonly repeatAbove?: () => readonly Piece[];
}
