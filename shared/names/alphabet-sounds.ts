import {
  ARABIC,
  CYRILLIC,
  DIGRAPHS,
  LATIN,
  LOOK_ALIKES,
  MISREAD,
  MISREAD_DIGITS,
  MONGOLIAN,
} from './tables/letters.ts';
import { remembered } from './remembered.ts';

/*
 * Words of alphabets in one notation: small Latin letters, and S C J H G for sh, ch, zh or j, kh or h, gh.
 * Whatever alphabet and spelling a name is written in, the same sounds give the same string.
 */

const letters = new Map<string, readonly string[]>(
  [CYRILLIC, ARABIC, MONGOLIAN, LATIN]
    .flatMap((table) => pairsOf(table))
    .map(([letter, sounds]) => [letter, sounds.split('/')]),
);
const digraphs = new Map(pairsOf(DIGRAPHS));
const DIGRAPH = new RegExp([...digraphs.keys()].join('|'), 'gu');
const lookAlikes = new Map(pairsOf(LOOK_ALIKES));
const misread = new Map(pairsOf(MISREAD));
const misreadDigits = new Map(pairsOf(MISREAD_DIGITS));
const MISREAD_GROUP = new RegExp([...misread.keys()].join('|'), 'gu');

/** Readings of a word that are tried at most; few words have more than two. */
const MAX_READINGS = 6;

/** Words longer than this are no name. */
export const MAX_WORD_CHARACTERS = 80;

/** A word without case, joiners, styles and marks that change no sound; letters of its own alphabet stay. */
export function plainWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\u0640\p{Variation_Selector}]/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

const ASCII = /^[A-Za-z]*$/u;

/** The letters as they are compared for being the same: marks dropped. */
export function exactLetters(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : foldedLetters(word);
}

const foldedLetters = remembered((word) => {
  const plain = plainWord(word)
    .normalize('NFD')
    .replaceAll(/(?<=[^\u0626])\p{M}+/gu, '')
    .normalize('NFC');
  return plain.replaceAll(SAME_LETTERS, (letter) => sameLetters.get(letter) ?? letter);
});

const sameLetters = new Map([
  ['ı', 'i'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ہ', 'ھ'],
  ['ه', 'ھ'],
]);

const SAME_LETTERS = new RegExp([...sameLetters.keys()].join('|'), 'gu');

/** Every reading of a word in the common notation, the likeliest first. */
export function alphabetReadings(word: string): string[] {
  if (word.length > MAX_WORD_CHARACTERS) return [];
  const plain = plainWord(word);
  const raw = new Set<string>();
  const isLatin = /^[\p{Script=Latin}\p{M}]+$/u.test(plain);
  for (const choice of [0, 1]) {
    raw.add(toLatin(plain, choice));
  }
  if (isLatin) addLatinReadings(plain, raw);
  // Russian softens an l: Рахиля is Rahile.
  else if (/ля/u.test(plain)) raw.add(toLatin(plain.replaceAll(/ля/gu, 'лә'), 1));
  const readings = new Set<string>();
  for (const one of raw) readings.add(normalSounds(one));
  return [...readings].filter((one) => one !== '').slice(0, MAX_READINGS);
}

/** A word in which letters of two alphabets are mixed, with those that look alike made Latin; undefined for others. */
export function withoutLookAlikes(word: string): string | undefined {
  const plain = plainWord(word);
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(plain)) return undefined;
  const latin = [...plain].map((letter) => lookAlikes.get(letter) ?? letter).join('');
  return /^[a-z\p{M}]+$/u.test(latin.normalize('NFD')) ? latin : undefined;
}

/** A word as it was before a scanner misread letters; undefined where nothing can have been. */
export function withoutMisreadings(word: string): string | undefined {
  const inner = word
    .normalize('NFC')
    .replaceAll(/(?<=\p{L})I|I(?=\p{Ll})/gu, 'l')
    .replaceAll(/[01538|]/gu, (digit) => misreadDigits.get(digit) ?? digit)
    .replaceAll(MISREAD_GROUP, (group) => misread.get(group) ?? group);
  return inner === word || /\p{N}/u.test(inner) || !/\p{L}{2}/u.test(word) ? undefined : inner;
}

function addLatinReadings(plain: string, raw: Set<string>): void {
  const variants = [plain];
  // German and others write ue for ü.
  if (/[aou]e/u.test(plain)) variants.push(plain.replaceAll(/([aou])e/gu, '$1'));
  // Yengi Yeziq: x is sh, q is ch, h is kh; pinyin too has x and q.
  if (/[xq]/u.test(plain)) variants.push(plain.replaceAll('x', 'ş').replaceAll('q', 'ç'));
  if (/[xq]/u.test(plain)) variants.push(plain.replaceAll('x', 'ş'));
  // c is j in Turkish.
  if (/c(?!h)/u.test(plain))
    variants.push(plain.replaceAll(/c(?!h)/gu, 'ç'), plain.replaceAll(/c(?!h)/gu, 'k'));
  for (const variant of variants) raw.add(toLatin(variant, 0));
}

function toLatin(plain: string, choice: number): string {
  let latin = '';
  for (const character of plain) {
    const sounds = letters.get(character);
    latin +=
      sounds === undefined
        ? character.normalize('NFD').replaceAll(/\p{M}/gu, '')
        : (sounds[choice] ?? sounds[0] ?? '');
  }
  return latin.replaceAll(DIGRAPH, (group) => digraphs.get(group) ?? group);
}

/** Sounds in the one form in which all spellings meet: ai is ay, y between consonants is i, doubles are single. */
export function normalSounds(latin: string): string {
  let sounds = '';
  for (const letter of latin) {
    const sound = levelled.get(letter);
    if (sound !== undefined && !sounds.endsWith(sound)) sounds += sound;
  }
  if (!/[iyHe]/u.test(sounds)) return sounds;
  return sounds
    .replaceAll(/(?<=[aeou])i(?![aeou])/gu, 'y')
    .replaceAll(/(?<=[aeou])yi/gu, 'y')
    .replaceAll(/(?<=[^aeiou]|^)y(?=[^aeiouy]|$)/gu, 'i')
    .replaceAll(/iy(?=[^aeiou]|$)/gu, 'i')
    .replaceAll(/i(?=[aou])/gu, 'iy')
    .replace(/^ye/u, 'e')
    .replace(/(?<=[aeiou].*[aeiou])H$/u, '')
    .replaceAll(/(.)\1+/gu, '$1');
}

/** Letters that stand for one sound, whichever spelling has them. */
const levelled = new Map([
  ...[...'abdegiklmnoprstuvyzSCJH'].map((letter) => [letter, letter] as const),
  ...pairsOf('q=k w=v f=p x=H h=H c=J j=J G=g'),
]);

/** Keys under which words meet that sound alike: Hesen and Hasan, Emin and Imin, Osman and Usman, Murad and Murat. */
export function soundKeys(sounds: string): string[] {
  const base = sounds.replaceAll('o', 'u').replace(/d$/u, 't').replace(/b$/u, 'p').replace(/g$/u, 'k');
  const first = base.replaceAll('e', 'a');
  return first === base ? [base] : [first, base.replaceAll('e', 'i')];
}

/** All that a slip of one letter leaves: the word, and the word without each of its letters. */
export function slipKeys(sounds: string): string[] {
  const [base = ''] = soundKeys(sounds);
  const keys = new Set([base]);
  for (let index = 0; index < base.length; index += 1) keys.add(base.slice(0, index) + base.slice(index + 1));
  return [...keys];
}

/** The consonants in the coarse classes that Chinese syllables leave of a foreign name; V stands for a vowel before them. */
export function coarseSkeleton(sounds: string): string {
  const bare = coarseSounds(sounds);
  return (/^[aeiouy]/u.test(bare) ? 'V' : '') + bare.replaceAll(/[aeiouy]/gu, '');
}

/**
 * Whether the vowels of two words of one skeleton can be those of one name. The second comes from Chinese,
 * which puts a vowel behind every consonant: where the first has none, any will do.
 */
export function vowelsAgree(name: string, chinese: string): boolean {
  const [first, second] = [name, chinese].map((sounds) => coarseSounds(sounds).split(/[^aeiouy]/u));
  if (first === undefined || second === undefined || first.length !== second.length) return false;
  let cost = 0;
  first.forEach((vowels, index) => {
    const other = second[index] ?? '';
    if (vowels === '') {
      // What Chinese puts behind a lone consonant is i, u or e: Aziza is no Aziz.
      if (other === 'a') cost += 1;
      return;
    }
    if (other === '') cost += 0.5;
    else if (!shareClass(vowels, other)) cost += 1;
  });
  return cost <= Math.max(0.5, (first.length - 1) / 4);
}

function shareClass(first: string, second: string): boolean {
  return vowelClasses.some((vowels) =>
    [first, second].every((run) => [...run].some((vowel) => vowels.includes(vowel))),
  );
}
const vowelClasses = ['ae', 'iey', 'ou'];

function coarseSounds(sounds: string): string {
  return (
    sounds
      .replaceAll(/ng/gu, 'n')
      .replaceAll(/[HGv]/gu, '')
      .replaceAll('S', 's')
      // Chinese has 扎 zha for za and 孜 zi for zi and ji.
      .replaceAll('J', 'z')
      .replaceAll('r', 'l')
      .replaceAll(/([^aeiouy])\1+/gu, '$1')
  );
}

function pairsOf(table: string): [string, string][] {
  return table.split(' ').map((entry) => {
    const at = entry.indexOf('=');
    return [entry.slice(0, at), entry.slice(at + 1)];
  });
}
