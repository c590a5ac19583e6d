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

/** Two ideographs, or a word of four letters; in 1/1000 em. */
const LONELY = 2_100;

const NO_LINES: readonly Line[] = [];

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Fills lines in logical order, each as it is asked for. Spaces at a line end hang; only what no line can hold is cut,
 * between graphemes.
 */
export function* breakLines(pieces: Iterable<TextPiece>, width: LineWidth, shaper: Shaper): Generator<Line> {
  const filler = new LineFiller(width, shaper);
  let segment: TextPiece[] = [];
  for (const piece of pieces) {
    const last = segment.at(-1);
    if (last !== undefined && canBreakBetween(last, piece, width)) {
      filler.add(segment);
      yield* filler.takeLines();
      segment = [];
    }
    segment.push(piece);
  }
  if (segment.length > 0) filler.add(segment);
  yield* filler.finish();
}

function canBreakBetween(piece: TextPiece, next: TextPiece, width: LineWidth): boolean {
  return piece.canBreakAfter && (next.span !== piece.span || !width.isKept(piece.span));
}

class LineFiller {
  #lines: Line[] = [];
  readonly #width: LineWidth;
  readonly #shaper: Shaper;
  /** Segments of the last full line, kept until it is known whether the end of the paragraph leaves enough for another. */
  #full: (readonly TextPiece[])[] = [];
  #line: (readonly TextPiece[])[] = [];
  #used = 0;

  constructor(width: LineWidth, shaper: Shaper) {
    this.#width = width;
    this.#shaper = shaper;
  }

  /** Adds pieces between which no line breaks. */
  add(segment: readonly TextPiece[]): void {
    const [wide, hanging] = measure(segment, this.#width);
    if (wide - hanging <= this.#width.available) {
      this.#place(segment, wide, hanging);
      return;
    }
    for (const part of cutSegment(segment, this.#width, this.#shaper)) {
      this.#place(part, ...measure(part, this.#width));
    }
  }

  /** Lines that are full; each is given out once. */
  takeLines(): readonly Line[] {
    if (this.#lines.length === 0) return NO_LINES;
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  finish(): readonly Line[] {
    this.#keepCompany();
    this.#finishFull();
    if (this.#line.length > 0) this.#lines.push(finishLine(this.#line.flat(), this.#shaper, true));
    return this.takeLines();
  }

  #place(segment: readonly TextPiece[], wide: number, hanging: number): void {
    if (this.#line.length > 0 && this.#used + wide - hanging > this.#width.available) {
      this.#finishFull();
      this.#full = this.#line;
      this.#line = [];
      this.#used = 0;
    }
    this.#line.push(segment);
    this.#used += wide;
  }

  #finishFull(): void {
    if (this.#full.length > 0) this.#lines.push(finishLine(this.#full.flat(), this.#shaper, false));
    this.#full = [];
  }

  /** A character or a short word does not stay alone on the last line. */
  #keepCompany(): void {
    const last = this.#full.at(-1);
    if (this.#line.length === 0 || this.#used > LONELY || this.#full.length < 3 || last === undefined) return;
    const [wide] = measure(last, this.#width);
    if (wide + this.#used > this.#width.available / 2) return;
    this.#full = this.#full.slice(0, -1);
    this.#line.unshift(last);
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
