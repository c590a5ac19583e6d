import { nameVariants } from '../text/search-forms.ts';
import { exactLetters } from './alphabet-sounds.ts';
import { hanWords } from './chinese-borders.ts';
import { isOrdinary, isProperName } from './lexicon.ts';
import type { NamedPerson } from './name-index.ts';
import { LetterStrings, type FoundString } from './letter-strings.ts';

/** A longer row of letters is the name wherever it stands; a shorter one has to be a word or several. */
const ANYWHERE = 10;
const MAX_WORDS = 5;

/**
 * The second look for names: every spelling of every whole name as a string of letters, in the letters of a text.
 * It knows nothing of sounds, endings or parts, and so does not share the mistakes of the engine.
 */
export class PrintedNames {
  readonly #strings = new LetterStrings<string>();

  constructor(people: readonly NamedPerson[]) {
    for (const person of people) this.add(person);
  }

  /** How many spellings are looked for. */
  get size(): number {
    return this.#strings.size;
  }

  add({ id, names }: NamedPerson): void {
    for (const { text } of names) for (const spelling of spellingsOf(text)) this.#strings.add(spelling, id);
  }

  /** Names of people by their ids. */
  find(text: string): FoundString<string>[] {
    return this.#strings.find(text, (start, end, size) => isNameHere(text, start, end, size));
  }
}

/** As recorded, in Latin letters, and in other orders of its words. */
function spellingsOf(name: string): string[] {
  return nameVariants(name).flatMap((variant) => {
    const words = variant.split(/[\s·・•,]+/u).filter((word) => word !== '');
    const isHan = /\p{Script=Han}/u.test(variant);
    if (!isHan && words.join('').length < 4) return [];
    if (words.length === 1 && !isHan && isCommon(words[0] ?? '')) return [];
    if (words.length < 2 || words.length > MAX_WORDS || isHan) return [variant];
    return [
      variant,
      [...words.slice(1), words[0] ?? ''].join(''),
      [words.at(-1) ?? '', ...words.slice(0, -1)].join(''),
    ];
  });
}

/** A name of one word that is a word: the engine asks about it where it can be a name. */
function isCommon(word: string): boolean {
  const letters = exactLetters(word);
  return letters.length < 5 || isOrdinary(letters) || isProperName(letters);
}

function isNameHere(text: string, start: number, end: number, size: number): boolean {
  const spoken = text.slice(start, end);
  if (/^\p{Script=Han}/u.test(spoken)) {
    if (size > 2) return true;
    const characters = Array.from(text.slice(Math.max(0, start - 12), end + 12));
    const from = Array.from(text.slice(Math.max(0, start - 12), start)).length;
    const words = hanWords(characters, from, from + [...spoken].length);
    return !words.isAcross && !words.isWord;
  }
  // "Chi Na" is not China, "Wu Han" not Wuhan.
  if (/^\p{L}+$/u.test(spoken) && (isProperName(exactLetters(spoken)) || isOrdinary(exactLetters(spoken))))
    return false;
  if (/^\p{Ll}/u.test(spoken) && spoken.split(/[^\p{L}]+/u).every((word) => isOrdinary(exactLetters(word))))
    return false;
  return size >= ANYWHERE || (isBorder(text, start) && isBorder(text, end));
}

/** Between two characters of which not both are letters of one script, or one is a capital behind a small one. */
function isBorder(text: string, at: number): boolean {
  const before = /[\p{L}\p{M}]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0];
  const after = /^\p{L}/u.exec(text.slice(at, at + 2))?.[0];
  if (before === undefined || after === undefined) return true;
  return (
    /\p{Script=Han}/u.test(before) !== /\p{Script=Han}/u.test(after) ||
    (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after))
  );
}
