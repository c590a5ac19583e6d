/** Takes some milliseconds to search for names. */
const PIECE_CHARACTERS = 10_000;

/**
 * The end of a sentence that cannot be the dot of an initial, or an empty line; no name runs over it. A single
 * line end is none: text from an e-mail has them in the middle of names.
 */
const SENTENCE_END = /[。！？؟།]|(?:\p{Ll}{3}|[\d)\]”»])[.!?](?=\s)|\p{Ll}{2}[.!?](?=\s*\n)|\n(?=\s*\n)/gu;

/**
 * Cuts a long text at ends of sentences into pieces that can be searched one by one. A text without such
 * ends stays whole. The pieces joined are the text.
 */
export function piecesOfText(text: string): string[] {
  if (text.length <= PIECE_CHARACTERS) return [text];
  const pieces: string[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end - start < PIECE_CHARACTERS) continue;
    pieces.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}
