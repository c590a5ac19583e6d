import { isHanFunction, isKnownHanWord } from './lexicon.ts';

/*
 * Where words begin and end in Chinese: a stretch of characters that lies across words ("国王静静地") is no name.
 */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Enough on either side to tell the words; a dictionary word is shorter. */
const AROUND = 12;

/** What is done to people: 找 with a name behind it is no word 找齐. */
const CALLS = new Set('找叫问见抓约请带等跟');

export interface HanWords {
  /** A word of several characters lies across one of the borders. */
  readonly isAcross: boolean;
  /** What lies between the borders is a word, or inside one. */
  readonly isWord: boolean;
  /** A function word is among the characters. */
  readonly hasFunction: boolean;
}

/** How the characters from `from` to `to` lie among the words of their text. */
export function hanWords(characters: readonly string[], from: number, to: number): HanWords {
  const start = Math.max(0, from - AROUND);
  const piece = characters.slice(start, to + AROUND);
  const found = characters.slice(from, to);
  let isAcross = false;
  let isWord = isKnownHanWord(found.join(''));
  let at = start;
  const units = piece.join('');
  for (const { segment } of segmenter.segment(units)) {
    const end = at + [...segment].length;
    const length = end - at;
    if (length > 1) {
      const begin = at === from - 1 && CALLS.has(segment.slice(0, 1)) ? from : at;
      if (begin <= from && end >= to) isWord = true;
      else if ((begin < from && end > from) || (begin < to && end > to)) isAcross = true;
    }
    at = end;
  }
  for (let length = 2; length <= 4 && !isAcross; length += 1) {
    for (let begin = Math.max(0, from - length + 1); begin < to; begin += 1) {
      const end = begin + length;
      if (!isKnownHanWord(characters.slice(begin, end).join(''))) continue;
      if (begin <= from && end >= to) isWord = true;
      else if ((begin < from && end > from) || (begin < to && end > to)) isAcross = true;
    }
  }
  return { isAcross, isWord, hasFunction: found.some(isHanFunction) };
}
