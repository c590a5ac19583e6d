/** Takes some milliseconds to search. */
const PIECE_CHARACTERS = 1_500;
/** Longer than any name with all that stands between its parts. */
const OVERLAP_CHARACTERS = 200;

/** A piece of a text that is searched by itself. */
export interface TextPiece {
  /** In the whole text. */
  readonly start: number;
  readonly text: string;
  /** What begins from here on stands in the next piece whole. */
  readonly next: number;
}

/**
 * Pieces of a long text that can be searched one by one. Each begins some characters before the one before it
 * ends, so that no name is cut, whatever the text is made of. Takes time in proportion to the text.
 */
export function* textPieces(text: string): Generator<TextPiece> {
  for (let start = 0; start < text.length || start === 0;) {
    const end =
      start + PIECE_CHARACTERS >= text.length ? text.length : borderBefore(text, start + PIECE_CHARACTERS);
    const isLast = end === text.length;
    const following = borderBefore(text, end - OVERLAP_CHARACTERS);
    yield { start, text: text.slice(start, end), next: isLast ? end : following + OVERLAP_CHARACTERS / 2 };
    if (isLast) return;
    start = following;
  }
}

/** A place between two words shortly before an offset; the offset itself where there is none. */
function borderBefore(text: string, offset: number): number {
  for (let at = offset; at > offset - 100; at -= 1) if (/[\s。，！？]/u.test(text[at] ?? '')) return at + 1;
  return /[\udc00-\udfff]/u.test(text[offset] ?? '') ? offset - 1 : offset;
}
