import { TRAILING_SPACES, type Shaper } from './shape.ts';
import type { TextPiece } from './itemise.ts';

export interface Line {
  /** In logical order, without the spaces at the end. */
  readonly pieces: readonly TextPiece[];
  /** Whether a space follows in the text (or the text ends), so that words of neighbouring lines stay apart. */
  readonly endsWord: boolean;
}

export interface LineWidth {
  /** In 1/1000 em of the base size. */
  readonly available: number;
  /** Size of a piece of a span, relative to the base size. */
  readonly scaleOf: (span: number) => number;
  /** Spans that stay on one line where a line can hold them. */
  readonly isKept: (span: number) => boolean;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Fills lines in logical order. Spaces at a line end hang; only what no line can hold is cut, between graphemes. */
export function breakLines(pieces: readonly TextPiece[], width: LineWidth, shaper: Shaper): Line[] {
  const filler = new LineFiller(width, shaper);
  let start = 0;
  for (let index = 0; index < pieces.length; index++) {
    if (index + 1 < pieces.length && !canBreakAfter(pieces, index, width)) continue;
    filler.add(pieces, start, index + 1);
    start = index + 1;
  }
  return filler.finish();
}

function canBreakAfter(pieces: readonly TextPiece[], index: number, width: LineWidth): boolean {
  const piece = pieces[index];
  if (piece?.canBreakAfter !== true) return false;
  return pieces[index + 1]?.span !== piece.span || !width.isKept(piece.span);
}

class LineFiller {
  readonly #lines: Line[] = [];
  readonly #width: LineWidth;
  readonly #shaper: Shaper;
  #line: TextPiece[] = [];
  #used = 0;

  constructor(width: LineWidth, shaper: Shaper) {
    this.#width = width;
    this.#shaper = shaper;
  }

  /** Adds pieces between which no line breaks. */
  add(pieces: readonly TextPiece[], start: number, end: number): void {
    const width = this.#width;
    let segment = 0;
    let hanging = 0;
    for (let index = start; index < end; index++) {
      const piece = pieces[index];
      if (piece === undefined) continue;
      const { run } = piece;
      const scale = width.scaleOf(piece.span);
      const isSpace = run.trailingSpace === run.width;
      hanging = (isSpace ? hanging : 0) + run.trailingSpace * scale;
      segment += run.width * scale;
    }
    if (segment - hanging > width.available) {
      const parts = cutSegment(pieces.slice(start, end), width, this.#shaper);
      for (const part of parts) this.#place(part, 0, part.length, ...measure(part, width));
    } else {
      this.#place(pieces, start, end, segment, hanging);
    }
  }

  finish(): Line[] {
    if (this.#line.length > 0) this.#lines.push(finishLine(this.#line, this.#shaper, true));
    return this.#lines;
  }

  #place(pieces: readonly TextPiece[], start: number, end: number, segment: number, hanging: number): void {
    if (this.#line.length > 0 && this.#used + segment - hanging > this.#width.available) {
      this.#lines.push(finishLine(this.#line, this.#shaper, false));
      this.#line = [];
      this.#used = 0;
    }
    for (let index = start; index < end; index++) {
      const piece = pieces[index];
      if (piece !== undefined) this.#line.push(piece);
    }
    this.#used += segment;
  }
}

function measure(pieces: readonly TextPiece[], width: LineWidth): [segment: number, hanging: number] {
  return [widthOfPieces(pieces, width), hangingSpace(pieces, width)];
}

/** Cuts a segment that is wider than a line: first where breaks are allowed inside a kept span, then between graphemes. */
function cutSegment(segment: readonly TextPiece[], width: LineWidth, shaper: Shaper): TextPiece[][] {
  const parts: TextPiece[][] = [];
  let part: TextPiece[] = [];
  for (const piece of segment) {
    part.push(piece);
    if (!piece.canBreakAfter) continue;
    parts.push(part);
    part = [];
  }
  if (part.length > 0) parts.push(part);
  return parts.flatMap((inner) =>
    widthOfPieces(inner, width) - hangingSpace(inner, width) <= width.available
      ? [inner]
      : cutAtGraphemes(inner, width, shaper),
  );
}

function cutAtGraphemes(segment: readonly TextPiece[], width: LineWidth, shaper: Shaper): TextPiece[][] {
  const parts: TextPiece[][] = [];
  let part: TextPiece[] = [];
  let used = 0;
  for (const piece of segment) {
    const scale = width.scaleOf(piece.span);
    const { run } = piece;
    let text = '';
    for (const { segment: grapheme } of graphemes.segment(run.text)) {
      const longer = withText(piece, text + grapheme, shaper);
      if (used + (longer.run.width - longer.run.trailingSpace) * scale <= width.available) {
        text += grapheme;
        continue;
      }
      if (text !== '') part.push(withText(piece, text, shaper));
      if (part.length > 0) parts.push(part);
      part = [];
      used = 0;
      text = grapheme;
    }
    const rest = withText(piece, text, shaper);
    part.push(rest);
    used += rest.run.width * scale;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function withText(piece: TextPiece, text: string, shaper: Shaper): TextPiece {
  const { face, isRtl } = piece.run;
  return { ...piece, run: shaper.shape(face.family, face.weight, isRtl, text) };
}

function finishLine(line: TextPiece[], shaper: Shaper, isLast: boolean): Line {
  let endsWord = isLast;
  let last = line.at(-1);
  while (last !== undefined && TRAILING_SPACES.test(last.run.text)) {
    endsWord = true;
    line.pop();
    const text = last.run.text.replace(TRAILING_SPACES, '');
    if (text !== '') {
      line.push(withText(last, text, shaper));
      break;
    }
    if (line.length === 0) {
      line.push(withText(last, ' ', shaper));
      return { pieces: line, endsWord: false };
    }
    last = line.at(-1);
  }
  return { pieces: line, endsWord };
}

export function widthOfPieces(pieces: readonly TextPiece[], width: Pick<LineWidth, 'scaleOf'>): number {
  let sum = 0;
  for (const piece of pieces) sum += piece.run.width * width.scaleOf(piece.span);
  return sum;
}

function hangingSpace(pieces: readonly TextPiece[], width: LineWidth): number {
  let sum = 0;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece === undefined) break;
    sum += piece.run.trailingSpace * width.scaleOf(piece.span);
    if (piece.run.trailingSpace < piece.run.width) break;
  }
  return sum;
}
