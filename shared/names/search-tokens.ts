import { exactLetters, coarseSkeleton, normalSounds, alphabetReadings } from './alphabet-sounds.ts';
import {
  cantoneseKeys,
  isFamilyStart,
  hongKongKeys,
  pinyinKey,
  pinyinKeys,
  soundOfHan,
  splitPinyin,
  wadeGilesKeys,
} from './chinese-sounds.ts';
import { simplifiedHan } from '../text/simplified-han.ts';
import { hanWords } from './chinese-borders.ts';
import { isGivenName, isOrdinary, isProperName, isTitleAfter, isTitleBefore } from './lexicon.ts';
import { tibetanStems } from './name-endings.ts';
import { readName, type NamePart } from './name-parts.ts';
import { partKeys } from './part-keys.ts';
import { sinifiedSoundsOfHan } from './sinified-sounds.ts';
import { joinedChoices } from './split-word.ts';
import { TRANSLITERATION_RUN } from './transliteration-han.ts';
import { joinOf, textUnits } from './text-units.ts';
import {
  isTibetanHan,
  isTransliteration,
  soundOfTransliteration,
  tibetanKey,
  tibetanKeysOfHan,
  transliterate,
} from './tibetan-sounds.ts';
import { textKeys } from './word-keys.ts';

/*
 * The keys of the engine as words of the search index, so that what is typed is found however the name was
 * recorded. A word of the index that stands for a key begins with a letter that no keyboard has.
 */

const SIGN = 'ǂ';

/** Keys that are searched by; the others are for running texts. */
const families = new Map([
  ['~', 'a'],
  ['s:', 'b'],
  ['x:', 'c'],
  ['p:', 'd'],
  ['y:', 'e'],
  ['h:', 'f'],
  ['t:', 'g'],
  ['u:', 'h'],
  ['k:', 'i'],
  ['v:', 'j'],
  ['r:', 'k'],
]);
const capitals = new Map([...'SCJHGV'].map((letter, index) => [letter, String(index + 1)]));

/** A key as a word of the index; undefined for a key that is not searched by. */
function tokenOf(key: string): string | undefined {
  const length = key.startsWith('~') ? 1 : 2;
  const family = families.get(key.slice(0, length));
  // Two consonants are in every text.
  if (family === undefined || key.length === length || (key.startsWith('k:') && key.length < 5))
    return undefined;
  return (
    SIGN + family + key.slice(length).replaceAll(/[SCJHGV]/gu, (letter) => capitals.get(letter) ?? letter)
  );
}

function tokensOf(keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap((key) => tokenOf(key) ?? []))];
}

/** What a name is found by in the index besides its letters. */
export function nameTokens(name: string): string[] {
  const { parts, wholes } = readName(name);
  const pieces = [...parts, ...wholes];
  return [
    ...tokensOf(pieces.flatMap((part) => partKeys(part).map(({ key }) => key))),
    ...pieces.flatMap(({ script, words }) => (script === 'tibetan' ? [lettersToken(words.join(''))] : [])),
  ];
}

/** Tibetan without the points between its syllables, in letters that no tokenizer takes apart. */
function lettersToken(syllables: string): string {
  return `${SIGN}l${[...syllables].map((letter) => ((letter.codePointAt(0) ?? 0) & 0xff).toString(16).padStart(2, '0')).join('')}`;
}

/** A longer text is searched as it is written; names stand at its beginning as elsewhere. */
const MAX_TEXT_CHARACTERS = 5_000;

/** What a running text is found by besides its words: the sounds of what can be a name. */
export function textTokens(text: string): string[] {
  const piece = text.slice(0, MAX_TEXT_CHARACTERS);
  const keys = new Set<string>();
  const units = textUnits(piece);
  units.forEach((unit, at) => {
    if (unit.letterCase === 'lower' && !unit.isHandle) {
      for (const key of transliteratedKeys(units.slice(at, at + MAX_JOINED).map(({ text: word }) => word)))
        keys.add(key);
      return;
    }
    for (let count = 1; count <= MAX_JOINED; count += 1) {
      const joined = units.slice(at, at + count);
      const last = joined.at(-1);
      if (joined.length < count || last === undefined || last.script !== unit.script) break;
      const join = count > 1 ? joinOf(piece, units[at + count - 2] ?? last, last) : 'tight';
      // Chih-yung is one name, "Wang said" are two words.
      if (join === 'none' || (join === 'space' && last.letterCase === 'lower')) break;
      const words = joined.map(({ text: word }) => word);
      if (count === 1 && isOrdinary(exactLetters(unit.text))) continue;
      for (const key of count === 1 ? textKeysOf(unit.text) : joinedKeysOf(words)) keys.add(key);
    }
  });
  for (const [run] of piece.matchAll(TRANSLITERATION_RUN)) for (const key of hanKeysOf(run)) keys.add(key);
  for (const [run] of piece.matchAll(/\p{Script=Han}+/gu))
    for (const key of cantoneseNames(run)) keys.add(key);
  return tokensOf([...keys]);
}

function textKeysOf(word: string): string[] {
  if (/\p{Script=Tibetan}/u.test(word)) return [];
  const letters = exactLetters(word);
  const mayBeSlip = letters.length > 4 && !isGivenName(letters) && !isProperName(letters);
  return textKeys(word).flatMap(({ key, grade, spelt }) =>
    grade === 'slip' ? (mayBeSlip ? [key] : []) : key.startsWith('k:') && spelt === undefined ? [] : [key],
  );
}

/** bsod nams: Tibetan names that are written a syllable a word, in small letters. */
function transliteratedKeys(words: readonly string[]): string[] {
  const letters = words.map(exactLetters);
  const end = letters.findIndex((one) => !isTransliteration(one));
  const row = end < 0 ? letters : letters.slice(0, end);
  if (row.length < 2) return [];
  return row.slice(1).map(
    (_, last) =>
      `t:${tibetanKey(
        row
          .slice(0, last + 2)
          .map((one) => soundOfTransliteration(one) ?? '')
          .join(''),
      )}`,
  );
}

/** Two and three characters that begin with a family name and lie across no words, as Hong Kong reads them. */
function cantoneseNames(run: string): string[] {
  const characters = [...simplifiedHan(run.normalize('NFKC'))];
  return characters.flatMap((first, at) =>
    isFamilyStart(first)
      ? [2, 3].flatMap((length) => {
          if (at + length > characters.length) return [];
          const { isAcross, isWord } = hanWords(characters, at, at + length);
          return isAcross || isWord
            ? []
            : cantoneseKeys(characters.slice(at, at + length).join('')).map((key) => `y:${key}`);
        })
      : [],
  );
}

/** One condition of a search: any of the phrases, or any of the words of the index. */
export interface SearchGroup {
  /** What was typed, in one piece or in several. */
  readonly phrase: string;
  readonly tokens: readonly string[];
  readonly isLast: boolean;
}

/** Words that are joined to one at most; more words than these are a sentence. */
const MAX_JOINED = 4;
const MAX_NAME_WORDS = 6;
const MAX_ALTERNATIVES = 24;

/**
 * The ways to read what was typed: each a row of conditions that must all hold. A name may have been typed in
 * more or fewer pieces than it was recorded in.
 */
export function searchReadings(typed: string): SearchGroup[][] {
  const words = typedWords(typed);
  const texts = words.map(({ text }) => text);
  const last = words.length - 1;
  if (words.length > MAX_NAME_WORDS) return [texts.map((word, index) => groupOf([word], index === last))];
  const rows: SearchGroup[][] = [];
  const follow = (from: number, row: readonly SearchGroup[]): void => {
    if (rows.length >= MAX_ALTERNATIVES) return;
    if (from === words.length) {
      if (row.length > 0) rows.push([...row]);
      return;
    }
    for (let length = 1; length <= Math.min(MAX_JOINED, words.length - from); length += 1) {
      const group = groupOf(texts.slice(from, from + length), from + length - 1 === last);
      if (length === 1 || group.tokens.length > 0) follow(from + length, [...row, group]);
    }
    if (words[from]?.isOptional === true) follow(from + 1, row);
  };
  follow(0, []);
  return rows;
}

interface TypedWord {
  readonly text: string;
  /** A title, an ending behind an apostrophe, another name in brackets: the person may be recorded without it. */
  readonly isOptional: boolean;
}

const CHUNK = /\p{Script=Han}+|[^\s\p{Script=Han}]+/gu;

function typedWords(typed: string): TypedWord[] {
  return [...typed.slice(0, 400).matchAll(CHUNK)].flatMap(([chunk]): TypedWord[] => {
    // 达杰桑布 may be two names of two syllables each.
    if (/^\p{Script=Han}{4}$/u.test(chunk) && isTibetanHan(chunk))
      return [chunk.slice(0, 2), chunk.slice(2)].map((text) => ({ text, isOptional: false }));
    if (/[\p{Script=Han}\p{N}]/u.test(chunk)) return [{ text: chunk, isOptional: false }];
    const units = textUnits(chunk);
    if (units.length === 0) return /[\p{L}\p{N}]/u.test(chunk) ? [{ text: chunk, isOptional: false }] : [];
    const isDouble = /^\p{L}+\p{Pd}\p{L}+$/u.test(chunk);
    return units.map(({ text, start }) => {
      const letters = exactLetters(text);
      const isEnding = start > 0 && /['’ʼ`´]$/u.test(chunk.slice(0, start)) && text.length < 7;
      const isTitle = isTitleBefore(letters) || isTitleAfter(letters) || isInitial(text) || isParticle(text);
      return { text, isOptional: isEnding || isTitle || isDouble || /^[([（]/u.test(chunk) };
    });
  });
}

/** Linda L. Ye. */
function isInitial(word: string): boolean {
  return /^\p{Lu}$/u.test(word);
}

const particles = new Set('གི ཀྱི གྱི ཡི གིས ཀྱིས གྱིས ཡིས ལ ན ནས ལས དང དེ'.split(' '));
/** What follows a Tibetan name as a syllable of its own. */
function isParticle(syllable: string): boolean {
  return particles.has(syllable);
}

const groups = new Map<string, readonly string[]>();
const MAX_REMEMBERED = 2_000;

function groupOf(words: readonly string[], isLast: boolean): SearchGroup {
  const id = words.join(' ');
  let tokens = groups.get(id);
  if (tokens === undefined) {
    tokens = tokensOf(words.length === 1 ? wordKeysOf(words[0] ?? '') : joinedKeysOf(words));
    if (words.every((word) => /\p{Script=Tibetan}/u.test(word)))
      tokens = [...tokens, lettersToken(words.join(''))];
    if (groups.size >= MAX_REMEMBERED) groups.clear();
    groups.set(id, tokens);
  }
  return { phrase: words.join(''), tokens, isLast };
}

function wordKeysOf(word: string): string[] {
  if (/\p{Script=Han}/u.test(word)) return hanKeysOf(word);
  if (/\p{Script=Tibetan}/u.test(word)) return [];
  const letters = exactLetters(word);
  if (isProperName(letters)) return [];
  const isWord = isOrdinary(letters);
  // Names are typed in small letters, too.
  return textKeys(word.charAt(0).toUpperCase() + word.slice(1))
    .filter(({ key, isStem }) => {
      if (/^[xvs]:/u.test(key)) return !isWord && !isGivenName(letters) && letters.length > 3;
      return !(isStem === true && isWord) && (key.startsWith('k:') ? letters.length > 4 : true);
    })
    .map(({ key }) => key);
}

function hanKeysOf(han: string): string[] {
  const characters = [...han];
  if (characters.length < 2 || characters.length > 12 || hanWords(characters, 0, characters.length).isWord)
    return [];
  const sounds = characters.map(soundOfHan);
  const [first = '', ...rest] = characters;
  const keys = [
    `p:${sounds.join('')}`,
    ...pinyinKeys(first, 'family').map((family) => `p:${family}${rest.map(soundOfHan).join('')}`),
  ];
  if (characters.length < 5) keys.push(...cantoneseKeys(han).map((key) => `y:${key}`));
  for (const { sounds: heard, isKnown } of sinifiedSoundsOfHan(han)) {
    if (isKnown) keys.push(`~${heard}`, `u:${heard}`);
    if (characters.length > 2) keys.push(`k:${coarseSkeleton(heard)}`);
  }
  if (isTibetanHan(han)) keys.push(...tibetanKeysOfHan(han).map((key) => `t:${key}`));
  return keys;
}

function joinedKeysOf(words: readonly string[]): string[] {
  if (words.some((word) => /\p{N}/u.test(word)) || words.join('').length > 40) return [];
  if (words.every((word) => /\p{Script=Han}/u.test(word))) return hanKeysOf(words.join(''));
  if (words.every((word) => /\p{Script=Tibetan}/u.test(word))) return tibetanKeysOf(words);
  if (words.some((word) => /[\p{Script=Han}\p{Script=Tibetan}]/u.test(word))) return [];
  const letters = words.map(exactLetters);
  const keys = [`~${normalSounds(words.map((word) => alphabetReadings(word)[0] ?? '').join(''))}`];
  if (!letters.every((one) => /^[a-z]+$/u.test(one))) return keys;
  keys.push(`p:${pinyinKey(words.join(''))}`, `h:${letters.join('')}`, `t:${tibetanKey(letters.join(''))}`);
  if (letters.every(isTransliteration))
    keys.push(`t:${tibetanKey(letters.map((one) => soundOfTransliteration(one) ?? '').join(''))}`);
  for (const key of [
    ...joinedChoices(letters.map((one) => wadeGilesKeys(one).slice(0, 6))),
    ...wadeGilesKeys(letters.join('')),
  ])
    keys.push(`p:${key}`);
  for (const key of joinedChoices(letters.map((one) => hongKongKeys(one).slice(0, 6)))) keys.push(`y:${key}`);
  return keys;
}

function tibetanKeysOf(syllables: readonly string[]): string[] {
  const sounds = syllables.slice(0, -1).map((syllable) => soundOfTransliteration(transliterate(syllable)));
  if (sounds.includes(undefined)) return [];
  return tibetanStems(syllables.at(-1) ?? '').flatMap((stem) => {
    const end = soundOfTransliteration(transliterate(stem));
    return end === undefined ? [] : [`t:${tibetanKey(`${sounds.join('')}${end}`)}`];
  });
}

/** What stands in a running text where only a part of a name does: words of the index, and phrases of its letters and sounds. */
export interface NameParts {
  readonly tokens: readonly string[];
  readonly phrases: readonly string[];
}

/** Parts of a name, each of which may stand in a text alone; undefined for what is no name. */
export function partsOfName(typed: string): NameParts | undefined {
  const name = typed.slice(0, MAX_NAME_CHARACTERS);
  if (/\p{N}/u.test(name) || name.trim().split(/\s+/u).length > MAX_NAME_WORDS) return undefined;
  const { parts, wholes } = readName(name);
  const pieces = [...parts, ...wholes].filter(({ kind }) => kind !== 'short');
  const isWord = pieces.every(({ words }) => isOrdinary(exactLetters(words.join(''))));
  if (pieces.length === 0 || isWord) return undefined;
  const keys = pieces.flatMap((part) => partKeys(part).map(({ key }) => key));
  return {
    tokens: tokensOf(keys),
    phrases: [...new Set(pieces.flatMap(phrasesOf))].filter((phrase) => phrase.length > 1),
  };
}

const MAX_NAME_CHARACTERS = 100;

/** As it is written, and the pinyin that the index has of running Chinese. */
function phrasesOf({ script, words, isChinese }: NamePart): string[] {
  const text = words.join(script === 'tibetan' ? '་' : ' ');
  if (script === 'han') return [text, [...text].map(soundOfHan).join(' ')];
  if (script === 'tibetan') return [text];
  if (!isChinese) return [text, words.join('')];
  const readings = joinedChoices(
    words.map((word) => [pinyinKey(word), ...wadeGilesKeys(pinyinKey(word))].slice(0, 4)),
    8,
  );
  return [
    text,
    words.join(''),
    ...readings.flatMap((reading) => splitPinyin(reading).map((syllables) => syllables.join(' '))),
  ];
}
