import { foldText } from '../text/fold-text.ts';
import { exactLetters, plainWord } from './alphabet-sounds.ts';
import { familyLength, hongKongKeys, pinyinKey, splitPinyin, wadeGilesKeys } from './chinese-sounds.ts';
import { isFamilySpelling } from './family-spellings.ts';
import { isTransliterationHan } from './transliteration-han.ts';
import { sinifiedSoundsOfHan } from './sinified-sounds.ts';
import { isTibetanName, isTransliteration, soundOfTransliteration, transliterate } from './tibetan-sounds.ts';

export type PartKind = 'family' | 'given' | 'part' | 'whole' | 'short';
export type NameScript = 'han' | 'tibetan' | 'alphabet';

/** A piece of a name that may stand by itself in a text. */
export interface NamePart {
  readonly kind: PartKind;
  readonly script: NameScript;
  /** Words of it, as written; Han and Tibetan in one piece. */
  readonly words: readonly string[];
  /** Chinese in any script: has readings in pinyin and Cantonese. */
  readonly isChinese: boolean;
}

/** A recorded form of a name, taken apart. */
export interface ReadName {
  readonly parts: readonly NamePart[];
  /** The name in one piece, in the orders that forms and passports use. */
  readonly wholes: readonly NamePart[];
}

const SEPARATORS = /[\s·・•‧,.،;/()（）]+/u;
const MAX_PARTS = 6;

/** Takes a recorded form apart: family name, given name, what stands between dots, syllables that belong together. */
export function readName(text: string): ReadName {
  const pieces = scriptPieces(text);
  const read = pieces.map(readPiece);
  return { parts: read.flatMap(({ parts }) => parts), wholes: read.flatMap(({ wholes }) => wholes) };
}

/** Names that stand in one form in several scripts, 王静雯 (Wang Jingwen): each for itself. */
export function scriptPieces(text: string): string[] {
  const han = text.replaceAll(/[^\p{Script=Han}·・•‧\s]+/gu, ' ').trim();
  const tibetan = text.replaceAll(/[^\p{Script=Tibetan}\s]+/gu, ' ').trim();
  const rest = text.replaceAll(/[\p{Script=Han}\p{Script=Tibetan}]+/gu, ' ').trim();
  const pieces = [han, tibetan, rest].filter((piece) => (piece.match(/\p{L}/gu)?.length ?? 0) > 0);
  return pieces.length < 2 ? [text] : pieces;
}

function readPiece(text: string): ReadName {
  const folded = foldText(text);
  if (/\p{Script=Han}/u.test(folded)) return readHan(folded);
  if (/\p{Script=Tibetan}/u.test(folded)) return readTibetan(folded);
  return readAlphabet(text.normalize('NFKC'));
}

function readHan(folded: string): ReadName {
  const dotted = folded
    .split(/[·・•‧.\s]+/u)
    .map(hanOnly)
    .filter((piece) => piece !== '');
  const name = dotted.join('');
  if (dotted.length === 1 && familyLength(name) > 0) {
    const characters = [...name];
    const length = familyLength(name);
    const [family, given] = [characters.slice(0, length).join(''), characters.slice(length).join('')];
    return {
      parts: [han('family', family, true), han('given', given, true)],
      // 敖特根 may be 敖 Tegen, and is how Otgon is written.
      wholes: [han('whole', name, true), ...(isSinified(name) ? [han('part', name, false)] : [])],
    };
  }
  const parts: NamePart[] =
    dotted.length > 1 ? dotted.map((piece) => han('part', piece, false)) : [han('part', name, false)];
  const shorts = dotted.flatMap((piece) => shortForms(piece));
  const wholes = dotted.length > 1 ? [dotted.join(''), dotted.toReversed().join('')] : [];
  return {
    parts: [...parts],
    wholes: [
      ...wholes.map((one) => han('whole', one, false)),
      ...shorts.map((one) => han('short', one, false)),
    ],
  };
}

const FOREIGN_MARKS = /^.+[日尔勒图其嘎孜提热买麦拉姆格]/u;

function isSinified(name: string): boolean {
  return (
    sinifiedSoundsOfHan(name).some(({ isKnown }) => isKnown) ||
    // 苏日娜: characters that Chinese given names have rarely, among those of other peoples' names alone.
    (FOREIGN_MARKS.test(name) && [...name].every(isTransliterationHan))
  );
}

/** As people shorten a long name: its first two or three characters. */
function shortForms(piece: string): string[] {
  const characters = [...piece];
  return [2, 3]
    .filter((length) => characters.length > length + 0 && characters.length > 2)
    .map((length) => characters.slice(0, length).join(''));
}

function han(kind: PartKind, text: string, isChinese: boolean): NamePart {
  return { kind, script: 'han', words: [text], isChinese };
}

function hanOnly(text: string): string {
  return text.replaceAll(/[^\p{Script=Han}]/gu, '');
}

function readTibetan(folded: string): ReadName {
  const syllables = folded
    .split(/[^\p{Script=Tibetan}\p{M}]+|[\u0f0b-\u0f14]+/u)
    .filter((one) => /\p{L}/u.test(one));
  const pairs: string[][] = [];
  for (let index = 0; index < syllables.length;) {
    // པདྨ and ཀརྨ are two syllables in one.
    const length = isDouble(syllables[index] ?? '') ? 1 : 2;
    pairs.push(syllables.slice(index, index + length));
    index += length;
  }
  const part = (kind: PartKind, words: readonly string[]): NamePart => ({
    kind,
    script: 'tibetan',
    words,
    isChinese: false,
  });
  return {
    parts: pairs.slice(0, MAX_PARTS).map((words) => part('part', words)),
    wholes: pairs.length > 1 ? [part('whole', syllables)] : [],
  };
}

function isDouble(syllable: string): boolean {
  return /[aeiou][^aeiou]+[aeiou]/u.test(soundOfTransliteration(transliterate(syllable)) ?? '');
}

function readAlphabet(text: string): ReadName {
  const words = text
    .split(SEPARATORS)
    .map((word) => word.replaceAll(/[\p{Pd}'’ʼ`´‘ʻʹ_]/gu, ''))
    .filter((word) => /\p{L}/u.test(word))
    .slice(0, MAX_PARTS);
  const letters = words.map((word) => exactLetters(word));
  const groups = groupWords(words, letters);
  const isChinese = groups.some(({ kind }) => kind === 'family');
  const parts = groups.map(({ kind, words: own }): NamePart => ({
    kind,
    script: 'alphabet',
    words: own,
    isChinese,
  }));
  const orders = orderings(parts.map((part) => part.words));
  return {
    parts,
    wholes:
      parts.length < 2
        ? []
        : orders.map((order) => ({ kind: 'whole', script: 'alphabet', words: order, isChinese })),
  };
}

interface Group {
  readonly kind: PartKind;
  readonly words: readonly string[];
}

function groupWords(words: readonly string[], letters: readonly string[]): Group[] {
  if (words.length >= 2 && words.length <= 6 && letters.every(isTransliteration)) return inPairs(words);
  const familyAt = chineseFamilyAt(words, letters);
  if (familyAt === undefined) return words.map((word) => ({ kind: 'part', words: [word] }));
  const groups: Group[] = [];
  let given: string[] = [];
  const close = () => {
    if (given.length > 0) groups.push({ kind: 'given', words: given });
    given = [];
  };
  words.forEach((word, index) => {
    if (index === familyAt) {
      close();
      groups.push({ kind: 'family', words: [word] });
    } else if (isChineseSyllable(letters[index] ?? '') && given.length < 2) given.push(word);
    else {
      close();
      groups.push({ kind: isChineseWord(letters[index] ?? '') ? 'given' : 'part', words: [word] });
    }
  });
  close();
  return groups;
}

function inPairs(words: readonly string[]): Group[] {
  const groups: Group[] = [];
  for (let index = 0; index < words.length; index += 2)
    groups.push({ kind: 'part', words: words.slice(index, index + 2) });
  return groups;
}

/** Where the family name stands when the other words are Chinese syllables too. */
function chineseFamilyAt(words: readonly string[], letters: readonly string[]): number | undefined {
  if (words.length < 2) return undefined;
  const chinese = letters.filter(isChineseWord).length;
  if (chinese < 2 || (chinese < words.length && words.length - chinese > 2)) return undefined;
  const candidates = [0, words.length - 1, ...letters.keys()];
  return candidates.find(
    (index) => isFamilySpelling(letters[index] ?? '') && isChineseWord(letters[index] ?? ''),
  );
}

export function isChineseWord(letters: string): boolean {
  if (/^[а-яё]+$/u.test(letters)) return false;
  const key = pinyinKey(letters);
  // Gyatso can be read as Cantonese, and is none.
  if (splitPinyin(key).length === 0 && isTibetanName(letters)) return false;
  return (
    key.length > 1 &&
    (splitPinyin(key).some((split) => split.length < 4) ||
      hongKongKeys(key).length > 0 ||
      wadeGilesKeys(key).length > 0)
  );
}

function isChineseSyllable(letters: string): boolean {
  const key = pinyinKey(letters);
  return (
    key.length < 7 &&
    (splitPinyin(key).some((split) => split.length === 1) ||
      (key.length < 6 && hongKongKeys(key).length > 0 && splitPinyin(key).length === 0))
  );
}

/** As written, the last part first, and of two parts the other way round. */
function orderings(parts: readonly (readonly string[])[]): string[][] {
  const orders = [
    parts,
    [...parts.slice(1), ...parts.slice(0, 1)],
    [...parts.slice(-1), ...parts.slice(0, -1)],
  ];
  return [...new Map(orders.map((order) => [order.flat().join(''), order.flat()])).values()];
}

export function joinedLetters(words: readonly string[]): string {
  return exactLetters(words.map(plainWord).join(''));
}
