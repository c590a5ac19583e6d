import { foldText } from '#shared/text/fold-text.ts';
import { pinyinReadings } from './pinyin-readings.ts';

/** Whatever has no letter and no digit finds nothing, and must not hide what the other words find. */
const SOMETHING_TO_FIND = /[\p{L}\p{N}]/u;

/** The words of a search, folded. Chinese is not cut: what was typed in one piece is found in one piece. */
export function searchWords(text: string): string[] {
  return foldText(text)
    .split(/\s+/u)
    .filter((word) => SOMETHING_TO_FIND.test(word));
}

/**
 * The words as a query of FTS5: all of them, the last one perhaps unfinished. Everything typed stands
 * inside quotes, so that nothing in it is syntax. Undefined when there is nothing to find.
 */
export function searchQuery(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  return words.map((word, index) => condition(word, index === words.length - 1)).join(' AND ');
}

function condition(word: string, isLast: boolean): string {
  const phrases = [word, ...pinyinReadings(word)].map(
    (form) => `"${form.replaceAll('"', ' ')}"${isLast ? ' *' : ''}`,
  );
  return phrases.length === 1 ? phrases.join('') : `(${phrases.join(' OR ')})`;
}
