import {
  alphabetReadings,
  coarseSkeleton,
  exactLetters,
  plainWord,
  slipKeys,
  soundKeys,
  withoutLookAlikes,
  withoutMisreadings,
} from './alphabet-sounds.ts';
import { hongKongKeys, palladiusKeys, pinyinKey, splitPinyin, wadeGilesKeys } from './chinese-sounds.ts';
import { stemsOf, type Alphabet } from './name-endings.ts';
import { canonicalName, sinifiedSounds } from './sinified-sounds.ts';
import { tibetanKeysOfLatin, tibetanKeysOfPinyin } from './tibetan-sounds.ts';

/**
 * How sure it is that two spellings are one name. `exact`: the same letters. `derived`: one follows from the
 * other by a rule that leaves no choice. `known`: a spelling that people use for it. `sound`: they sound alike.
 * `slip`: one letter apart.
 */
export const grades = ['exact', 'derived', 'known', 'sound', 'slip'] as const;
export type Grade = (typeof grades)[number];

export interface WordKey {
  readonly key: string;
  readonly grade: Grade;
  /** Of a sinified spelling: its sounds, whose vowels are compared once its consonants have been found. */
  readonly sinified?: string;
  /** Of a spelling that is not: its sounds, compared with those of names in Chinese characters. */
  readonly spelt?: string;
  /** An ending was taken off first. */
  readonly isStem?: boolean;
}

/** A name shorter than this is one letter from too many words. */
export const MIN_SLIP_CHARACTERS = 5;

export function alphabetOf(plain: string): Alphabet {
  if (/\p{Script=Cyrillic}/u.test(plain)) return 'Cyrl';
  return /[\p{Script=Arabic}\p{Script=Mongolian}]/u.test(plain) ? 'Arab' : 'Latn';
}

/** Keys of one word of an alphabet as it stands in a text, the surest first. */
export function textKeys(word: string): WordKey[] {
  const plain = plainWord(word);
  const keys = new Map<string, WordKey>();
  const add = (key: string, grade: Grade, more: Omit<WordKey, 'key' | 'grade'> = {}) => {
    if (key.length < 3) return;
    // The same consonants may be those of a word as it stands and of one that is spelt by Chinese syllables.
    const id = more.spelt === undefined ? key : `${key} as spelt`;
    const known = keys.get(id);
    if (known === undefined || grades.indexOf(grade) < grades.indexOf(known.grade))
      keys.set(id, { key, grade, ...more });
  };
  const alphabet = alphabetOf(plain);
  const readings = alphabetReadings(word);
  add(`=${exactLetters(word)}`, 'exact');
  readings.forEach((sounds) => {
    add(`~${sounds}`, 'derived');
    addSpellings(sounds, add);
    const called = alphabet === 'Cyrl' ? /^.+ke(?=(?:ng)?$)/u.exec(sounds)?.[0] : undefined;
    if (called !== undefined) add(`r:${called}`, 'known');
    for (const stem of stemsOf(sounds, alphabet)) {
      add(`~${stem}`, 'derived', { isStem: true });
      const name = canonicalName(stem);
      if (name !== undefined) add(`u:${name}`, 'known', { isStem: true });
      if (stem.length >= 5) for (const key of soundKeys(stem)) add(`s:${key}`, 'sound', { isStem: true });
    }
  });
  const [first] = readings;
  for (const sounds of first === undefined || first.length < MIN_SLIP_CHARACTERS
    ? []
    : readings.slice(0, 2)) {
    const skeleton = coarseSkeleton(sounds);
    if (skeleton.length > 2) add(`k:${skeleton}`, 'sound', { spelt: sounds });
  }
  if (first !== undefined && first.length >= MIN_SLIP_CHARACTERS - 1)
    for (const key of slipKeys(first)) add(`x:${key}`, 'slip');
  // A small word of a text is not asked about for a slip.
  for (const swapped of /^\p{Ll}/u.test(word) ? [] : swappedLetters(plain)) {
    add(`~${alphabetReadings(swapped)[0] ?? ''}`, 'slip');
    if (alphabet === 'Latn') add(`p:${pinyinKey(swapped)}`, 'slip');
  }
  for (const [other, grade] of [
    [withoutLookAlikes(word), 'derived'],
    [withoutMisreadings(word), 'known'],
  ] as const) {
    for (const sounds of other === undefined ? [] : alphabetReadings(other).slice(0, 2))
      add(`~${sounds}`, grade);
  }
  // Arabic leaves short vowels out.
  if (first !== undefined && alphabet === 'Arab' && lacksVowels(first))
    add(`v:${withoutVowels(first)}`, 'known');
  if (alphabet === 'Latn') addLatin(plain, add);
  else if (alphabet === 'Cyrl') {
    for (const key of palladiusKeys(plain)) add(`p:${key}`, 'derived');
    for (const stem of [plain.replace(/(?:а|у|ом|е|я|ю|ем|ой|ем)$/u, '')]) {
      if (stem !== plain) for (const key of palladiusKeys(stem)) add(`p:${key}`, 'known', { isStem: true });
    }
  }
  return [...keys.values()];
}

const LONGEST_SWAPPED = 12;

/** Two letters that changed places, where that changes how the others are read: Wangyla. Else the slips have it. */
function swappedLetters(plain: string): string[] {
  if (plain.length <= MIN_SLIP_CHARACTERS || plain.length > LONGEST_SWAPPED || !/[yhiйьяюё]/u.test(plain))
    return [];
  return Array.from(
    { length: plain.length - 1 },
    (_, at) => plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2),
  );
}

/** What is left of a name that is written without its vowels. */
export function withoutVowels(sounds: string): string {
  return sounds.replaceAll(/[aeiou]/gu, '');
}

function lacksVowels(sounds: string): boolean {
  return withoutVowels(sounds).length * 3 >= sounds.length * 2;
}

type Add = (key: string, grade: Grade, more?: Omit<WordKey, 'key' | 'grade'>) => void;

function addSpellings(sounds: string, add: Add): void {
  const name = canonicalName(sounds);
  if (name !== undefined) add(`u:${name}`, 'known');
  for (const key of soundKeys(sounds)) add(`s:${key}`, 'sound');
}

function addLatin(plain: string, add: Add): void {
  const letters = pinyinKey(plain);
  add(`p:${letters}`, 'derived');
  add(`h:${letters}`, 'known');
  for (const key of tibetanKeysOfLatin(plain)) add(`t:${key}`, 'known');
  for (const key of wadeGilesKeys(letters)) add(`p:${key}`, 'derived');
  for (const key of hongKongKeys(letters)) add(`y:${key}`, 'known');
  for (const ending of ['s', 'es']) {
    if (plain.endsWith(ending)) {
      add(`p:${letters.slice(0, -ending.length)}`, 'derived', { isStem: true });
      for (const key of tibetanKeysOfLatin(plain.slice(0, -ending.length)))
        add(`t:${key}`, 'known', { isStem: true });
    }
  }
  if (/(?:la|lags)$/u.test(plain))
    for (const key of tibetanKeysOfLatin(plain.replace(/(?:la|lags)$/u, '')))
      add(`t:${key}`, 'known', { isStem: true });
  for (const syllables of splitPinyin(letters)) {
    if (syllables.length < 2) continue;
    for (const key of tibetanKeysOfPinyin(syllables)) add(`t:${key}`, 'known');
    for (const { sounds, isKnown } of sinifiedSounds(syllables)) {
      if (isKnown) {
        add(`~${sounds}`, 'known');
        add(`u:${sounds}`, 'known');
      }
      if (syllables.length > 2 || isKnown) add(`k:${coarseSkeleton(sounds)}`, 'sound', { sinified: sounds });
    }
  }
}
