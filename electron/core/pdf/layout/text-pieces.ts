import type { PdfSurface } from './pdf-surface.ts';
import type { LaidLine } from './lay-out-text.ts';
import type { Backdrop, Piece } from './piece.ts';

export interface TextPiecesOptions {
  readonly left: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly keepWithNext?: boolean;
  readonly isTied?: boolean;
  readonly startsPart?: boolean;
  readonly backdrop?: Backdrop | undefined;
  readonly onFirstLine?: (surface: PdfSurface, top: number) => void;
  /** After the last line has been drawn. */
  readonly onEnd?: () => void;
}

/**
 * One piece a line, each when it is asked for, so that a text of any length leaves room for other work between pages.
 * Neither the first nor the last line of a paragraph stands alone on a page.
 */
export function* textPieces(
  text: { readonly lines: Iterable<LaidLine> },
  options: TextPiecesOptions,
): Generator<Piece> {
  /** Two lines are held back: how near a line is to the end decides what it keeps with. */
  const held: LaidLine[] = [];
  let index = 0;
  for (const line of text.lines) {
    held.push(line);
    const [ready] = held;
    if (held.length <= 2 || ready === undefined) continue;
    held.shift();
    yield pieceOf(ready, index++, held.length, options);
  }
  for (const [position, line] of held.entries()) {
    yield pieceOf(line, index++, held.length - 1 - position, options);
  }
}

/** `following` counts the lines after this one, as far as two. */
function pieceOf(line: LaidLine, index: number, following: number, options: TextPiecesOptions): Piece {
  const isFirst = index === 0;
  const isLast = following === 0;
  return {
    height: line.height,
    spaceBefore: isFirst ? options.spaceBefore : 0,
    spaceAfter: isLast ? options.spaceAfter : 0,
    keepWithNext: options.keepWithNext === true || (!isLast && (isFirst || following === 1)),
    draw: (surface, top) => {
      if (isFirst) options.onFirstLine?.(surface, top);
      line.draw(surface, options.left, top);
      if (isLast) options.onEnd?.();
    },
    ...(options.isTied === true ? { isTied: true } : {}),
    ...(options.startsPart === true && isFirst ? { startsPart: true } : {}),
    ...(options.backdrop === undefined ? {} : { backdrop: options.backdrop }),
  };
}
