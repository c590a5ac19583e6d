import type { Paper } from '#shared/dossier/paper.ts';

/** All lengths in points. */
export interface PageFrame {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Baselines of header and footer line. */
  readonly headerBaseline: number;
  readonly footerBaseline: number;
}

/** With room for a punched margin. */
function frameOf(pageWidth: number, pageHeight: number): PageFrame {
  return {
    pageWidth,
    pageHeight,
    left: 62,
    right: pageWidth - 62,
    top: 78,
    bottom: pageHeight - 72,
    headerBaseline: 50,
    footerBaseline: pageHeight - 42,
  };
}

/** A4 is ISO 216, Letter ANSI/ASME Y14.1. */
export const pageFrames: Readonly<Record<Paper, PageFrame>> = {
  a4: frameOf(595.28, 841.89),
  letter: frameOf(612, 792),
};
