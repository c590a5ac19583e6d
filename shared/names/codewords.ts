import { exactLetters } from './alphabet-sounds.ts';
import { hanWords } from './chinese-borders.ts';
import { LetterStrings, type FoundString } from './letter-strings.ts';
import { isOrdinary } from './lexicon.ts';
import { isSentenceStart } from './sentence-start.ts';

/**
 * The codewords of all cases, looked for as words of a text. An ordinary one counts where it is written with a
 * capital inside a sentence.
 */
export class Codewords {
  readonly #strings = new LetterStrings<string>();

  constructor(codewords: readonly string[]) {
    for (const codeword of codewords) this.#strings.add(codeword, codeword);
  }

  find(text: string): FoundString<string>[] {
    return this.#strings.find(text, (start, end) => {
      const spoken = text.slice(start, end);
      if (/^\p{Script=Han}/u.test(spoken)) {
        const before = Array.from(text.slice(Math.max(0, start - 12), start));
        const words = hanWords(
          [...before, ...Array.from(text.slice(start, end + 12))],
          before.length,
          before.length + Array.from(spoken).length,
        );
        return !words.isAcross;
      }
      if (
        /[\p{L}\p{N}]$/u.test(text.slice(0, start).slice(-2)) ||
        /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
      )
        return false;
      return /^\p{Lu}/u.test(spoken)
        ? !isSentenceStart(text, start) || !isOrdinary(exactLetters(spoken))
        : !isOrdinary(exactLetters(spoken));
    });
  }
}
