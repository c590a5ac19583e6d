import type { PdfSurface } from './pdf-surface.ts';
import type { LaidText } from './lay-out-text.ts';
import type { Piece } from './piece.ts';

export interface LaidCell {
  readonly left: number;
  readonly text: LaidText;
}

export interface RowOptions {
  readonly padding: { readonly top: number; readonly bottom: number };
  readonly keepWithNext?: boolean;
  /** Above and below the row. */
  readonly spaceBefore?: number;
  readonly spaceAfter?: number;
  /** Above the row where it begins a page, and above what of it goes on over a page. */
  readonly repeatAbove?: () => readonly Piece[];
  /** Above what goes on over a page alone: of a first row. */
  readonly repeatAboveRest?: () => readonly Piece[];
  readonly drawRule: (surface: PdfSurface, bottom: number) => void;
  readonly onFirstLine?: (surface: PdfSurface, top: number) => void;
  readonly onEnd?: () => void;
}

/** Taller than this, a row may stand alone on a page; in points. */
const SHORT_ROW = 60;

/** Neither the first nor the last of several short rows stands alone on a page. */
export function keepsWithNext(row: number, rows: number): boolean {
  return row < rows - 1 && (row === 0 || row === rows - 2);
}

/** A row stays whole where a page can hold it; a taller one is cut between its lines. */
export function rowPieces(cells: readonly LaidCell[], options: RowOptions, pageHeight: number): Piece[] {
  const { padding } = options;
  const height = Math.max(...cells.map(({ text }) => heightOf(text)));
  const repeatAbove = options.repeatAbove === undefined ? {} : { repeatAbove: options.repeatAbove };
  const whole = height + padding.top + padding.bottom;
  if (whole <= pageHeight) {
    return [
      {
        height: whole,
        spaceBefore: options.spaceBefore ?? 0,
        spaceAfter: options.spaceAfter ?? 0,
        keepWithNext: options.keepWithNext === true && whole <= SHORT_ROW,
        draw: (surface, top) => {
          options.onFirstLine?.(surface, top);
          for (const cell of cells) drawCell(surface, cell, top + padding.top);
          options.drawRule(surface, top + whole);
          options.onEnd?.();
        },
        ...repeatAbove,
      },
    ];
  }
  const rest = options.repeatAbove ?? options.repeatAboveRest;
  return slices(cells, options).map((piece, index) =>
    index === 0
      ? { ...piece, ...repeatAbove }
      : { ...piece, ...(rest === undefined ? {} : { repeatAbove: rest }) },
  );
}

function slices(cells: readonly LaidCell[], options: RowOptions): Piece[] {
  const { padding } = options;
  const count = Math.max(...cells.map(({ text }) => text.lines.length));
  return Array.from({ length: count }, (_, index): Piece => {
    const isLast = index === count - 1;
    const above = index === 0 ? padding.top : 0;
    const lineHeight = Math.max(...cells.map(({ text }) => text.lines[index]?.height ?? 0));
    const height = above + lineHeight + (isLast ? padding.bottom : 0);
    return {
      height,
      spaceBefore: index === 0 ? (options.spaceBefore ?? 0) : 0,
      spaceAfter: isLast ? (options.spaceAfter ?? 0) : 0,
      keepWithNext: index === 0 || index === count - 2,
      draw: (surface, top) => {
        if (index === 0) options.onFirstLine?.(surface, top);
        for (const { left, text } of cells) text.lines[index]?.draw(surface, left, top + above);
        if (!isLast) return;
        options.drawRule(surface, top + height);
        options.onEnd?.();
      },
    };
  });
}

function drawCell(surface: PdfSurface, cell: LaidCell, top: number): void {
  let y = top;
  for (const line of cell.text.lines) {
    line.draw(surface, cell.left, y);
    y += line.height;
  }
}

function heightOf(text: LaidText): number {
  return text.lines.reduce((sum, line) => sum + line.height, 0);
}
