import type { PdfSurface } from '../pdf-surface.ts';
import type { LaidText } from './lay-out-text.ts';
import type { Backdrop, Piece } from './piece.ts';

export interface TextPiecesOptions {
  readonly left: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly keepWithNext?: boolean;
  readonly backdrop?: Backdrop | undefined;
  readonly onFirstLine?: (surface: PdfSurface, top: number) => void;
  /** After the last line has been drawn. */
  readonly onEnd?: () => void;
}

/** One piece a line. Neither the first nor the last line of a paragraph stands alone on a page. */
export function textPieces(text: LaidText, options: TextPiecesOptions): Piece[] {
  const last = text.lines.length - 1;
  return text.lines.map((line, index) => ({
    height: line.height,
    spaceBefore: index === 0 ? options.spaceBefore : 0,
    spaceAfter: index === last ? options.spaceAfter : 0,
    keepWithNext:
      index === last
        ? (options.keepWithNext ?? false)
        : index === 0 || index === last - 1 || options.keepWithNext === true,
    draw: (surface, top) => {
      if (index === 0) options.onFirstLine?.(surface, top);
      line.draw(surface, options.left, top);
      if (index === last) options.onEnd?.();
    },
    ...(options.backdrop === undefined ? {} : { backdrop: options.backdrop }),
  }));
}
