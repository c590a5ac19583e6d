import { dictionary as german } from '@zxcvbn-ts/language-de';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { exactLetters } from './alphabet-sounds.ts';
import { atFirstUse } from './at-first-use.ts';
import { splitPinyin } from './chinese-sounds.ts';
import { GIVEN_NAMES } from './tables/given-names.ts';
import {
  BRANDS,
  CALENDAR_WORDS,
  HAN_FUNCTION,
  HAN_KNOWN,
  HAN_TITLES_AFTER,
  HAN_TITLES_BEFORE,
  ORDINARY_WORDS,
  PLACES,
  TITLES_AFTER,
  TITLES_BEFORE,
} from './tables/known-words.ts';
import { UYGHUR_NAMES } from './tables/uyghur.ts';

/*
 * What words usually mean, against which a likeness to a name is weighed. Loaded with the first question.
 */

/** Words above this rank are words, also where somebody bears them as a name: hope, mark, can. */
const FREQUENT = 4_000;
/** Behind this rank lists of words hold names that stand in newspapers. */
const KNOWN = 15_000;

let ordinary: OrdinaryWords | undefined;

/** A word of everyday language. Takes the word in the form of `exactLetters`. */
export function isOrdinary(letters: string): boolean {
  return isWord(letters) || (letters.endsWith('s') && letters.length > 4 && isWord(letters.slice(0, -1)));
}

function isWord(letters: string): boolean {
  ordinary ??= ordinaryWords();
  if (isBuiltOnWord(letters)) return true;
  // What an encyclopaedia alone knows and what pinyin can spell is a name: shuai, zhuge, siyuan.
  return ordinary.spoken.has(letters) || (ordinary.written.has(letters) && splitPinyin(letters).length === 0);
}

/** manly, owning: what lists of words have as family names, too. */
function isBuiltOnWord(letters: string): boolean {
  const base = /^(.{3,})(?:ly|ing|ness|less|ful|ish|ed)$/u.exec(letters)?.[1];
  return base !== undefined && frequentEnglish().has(base);
}

let germanNouns: Set<string> | undefined;
/** An ordinary word that German writes with a capital wherever it stands: Rat, Mut, Kraft. */
export function isGermanWord(letters: string): boolean {
  germanNouns ??= new Set(
    [...german.commonWords, ...german.wikipedia.slice(0, FREQUENT), ...wordsOf('de')].map(exactLetters),
  );
  return germanNouns.has(letters);
}

const givenNames = atFirstUse(() => setOf(GIVEN_NAMES));
const spelled = atFirstUse(() => new Set(spelledNames()));
/** A name first of all, which a language has as a word as well: Бакыт, Erkin. Not Will, not Hope. */
export function isNameFirst(letters: string): boolean {
  return (
    letters.length > 3 &&
    (givenNames().has(letters) || spelled().has(letters)) &&
    !frequentEnglish().has(letters) &&
    !isProperName(letters)
  );
}

let westernNames: Set<string> | undefined;
/** A given name that many bear. */
export function isGivenName(letters: string): boolean {
  westernNames ??= new Set([...english['firstnames-en'], ...german.firstnames].map(exactLetters));
  return givenNames().has(letters) || westernNames.has(letters);
}

const calendar = atFirstUse(() => setOf(CALENDAR_WORDS));
const brands = atFirstUse(() => setOf(BRANDS));
let places: Set<string> | undefined;
/** A month, day, feast, place, company: what a capital letter says nothing about. */
export function isProperName(letters: string): boolean {
  places ??= new Set([...setOf(PLACES), ...countries()]);
  return calendar().has(letters) || brands().has(letters) || places.has(letters);
}

const titlesBefore = atFirstUse(() => setOf(TITLES_BEFORE));
const titlesAfter = atFirstUse(() => setOf(TITLES_AFTER));
export function isTitleBefore(letters: string): boolean {
  return titlesBefore().has(letters);
}
export function isTitleAfter(letters: string): boolean {
  return titlesAfter().has(letters);
}

const hanWords = new Set(HAN_KNOWN.split(' '));
const hanFunction = new Set(HAN_FUNCTION);
const hanTitlesAfter = HAN_TITLES_AFTER.split(' ');
const hanTitlesBefore = HAN_TITLES_BEFORE.split(' ');
export function isKnownHanWord(han: string): boolean {
  return hanWords.has(han);
}
export function isHanFunction(character: string): boolean {
  return hanFunction.has(character);
}
/** Of the characters before and after a name in Chinese. */
export function hasHanTitle(before: string, after: string): boolean {
  return (
    hanTitlesAfter.some((title) => title.length > 1 && after.startsWith(title)) ||
    hanTitlesBefore.slice(3).some((title) => before.endsWith(title))
  );
}

interface OrdinaryWords {
  readonly spoken: ReadonlySet<string>;
  /** In an encyclopaedia, where many names stand. */
  readonly written: ReadonlySet<string>;
}

function ordinaryWords(): OrdinaryWords {
  const [spoken, written] = [new Set<string>(), new Set<string>()];
  const add = (words: Set<string>, list: readonly string[], names: ReadonlySet<string>) => {
    list.forEach((word, rank) => {
      if (rank < FREQUENT || !names.has(word)) (rank < KNOWN ? words : written).add(exactLetters(word));
    });
  };
  const names = new Set([...english['firstnames-en'], ...english['lastnames-en']]);
  add(spoken, english['commonWords-en'], names);
  add(written, english['wikipedia-en'], names);
  const germanNames = new Set([...german.firstnames, ...german.lastnames, ...names]);
  add(spoken, german.commonWords, germanNames);
  add(written, german.wikipedia, germanNames);
  for (const word of ownWords()) spoken.add(word);
  for (const name of [...givenNames(), ...spelled()]) {
    for (const words of [spoken, written]) if (!names.has(name) && words.has(name)) rareAsWord(name, words);
  }
  return { spoken, written };
}

/** Names of the table in their usual spellings; short ones are also words of every language. */
function spelledNames(): string[] {
  return UYGHUR_NAMES.trim()
    .split('\n')
    .flatMap((line) => line.split('|').slice(0, 2).join(',').split(','))
    .map((name) => exactLetters(name.replaceAll(/['\s]/gu, '')))
    .filter((name) => name.length > 4);
}

/** Lists of words that were taken from newspapers hold names; those that only we know as names are none. */
function rareAsWord(name: string, words: Set<string>): void {
  if (!ownWords().has(name) && !frequentEnglish().has(name)) words.delete(name);
}

const frequentEnglish = atFirstUse(() => new Set(english['commonWords-en'].slice(0, FREQUENT)));
const ownWords = atFirstUse(() => new Set(wordsOf().map(exactLetters)));

/** Words of our own list, of all its languages or of one. */
function wordsOf(language = ''): string[] {
  return ORDINARY_WORDS.trim()
    .split('\n')
    .filter((line) => line.startsWith(language))
    .flatMap((line) =>
      line
        .slice(line.indexOf(':') + 1)
        .trim()
        .split(' '),
    );
}

/** In the languages that reports are written in; a two-letter code that is no country has no name. */
function countries(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return ['en', 'de', 'fr', 'tr', 'kk', 'ru', 'ug', 'mn', 'ky'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) =>
      (names.of(code) ?? '')
        .split(/[\s-]+/u)
        .filter((word) => word.length > 3)
        .map(exactLetters),
    );
  });
}

function setOf(table: string): Set<string> {
  return new Set(table.split(' ').map(exactLetters));
}
