import { scanChinese } from './scan-chinese.ts';
import { scanWords } from './scan-words.ts';
import type { NameIndex } from './name-index.ts';
import { withoutOverlaps, type NameMatch } from './name-match.ts';
import { textPieces, type TextPiece } from './text-pieces.ts';

/** Everything in a text that is a name of the index or may be one, in order, none overlapping. */
export function findNames(index: NameIndex, text: string): NameMatch[] {
  const found: NameMatch[] = [];
  if (index.isEmpty) return found;
  for (const piece of textPieces(text)) addMatches(found, index, piece);
  return found;
}

/** The same, with a pause after each piece of the text. */
export async function findNamesInTurns(
  index: NameIndex,
  text: string,
  pause: () => Promise<void>,
): Promise<NameMatch[]> {
  const found: NameMatch[] = [];
  if (index.isEmpty) return found;
  for (const piece of textPieces(text)) {
    addMatches(found, index, piece);
    await pause();
  }
  return found;
}

function addMatches(found: NameMatch[], index: NameIndex, { start, text, next }: TextPiece): void {
  const end = found.at(-1)?.end ?? 0;
  for (const match of withoutOverlaps([...scanWords(index, text), ...scanChinese(index, text)])) {
    // What lies in the overlap is found with one of its two pieces, where it is not cut.
    if (match.start + start >= end && match.start + start < next)
      found.push({ ...match, start: match.start + start, end: match.end + start });
  }
}
