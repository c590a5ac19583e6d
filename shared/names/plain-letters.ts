import { rectifyConfusion } from 'unicode-confusables';
import { simplifiedHan } from '../text/simplified-han.ts';

/** Letters and digits of a text in one row, and from where in the text each comes. */
export interface PlainLetters {
  readonly letters: string;
  /** For each UTF-16 unit of `letters`, the offset of the character it comes from; one more for the end. */
  readonly offsets: readonly number[];
}

/** A few thousand characters make up nearly all text. */
const MAX_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/**
 * What is left of a text when everything goes that does not tell letters apart: case, marks, spaces, brackets,
 * joiners, styles, traditional forms, and letters that look like others (Unicode confusables). By other means than
 * the scan of the engine, so that it sees what that may miss. Not for display.
 */
export function plainLetters(text: string): PlainLetters {
  let letters = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = plainCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset);
    letters += plain;
    offset += character.length;
  }
  offsets.push(text.length);
  return { letters, offsets };
}

function plainCharacter(character: string): string {
  let plain = remembered.get(character);
  if (plain === undefined) {
    const lower = simplifiedHan(character.normalize('NFKC'))
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '');
    plain = rectifyConfusion(lower)
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '');
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(character, plain);
  }
  return plain;
}
