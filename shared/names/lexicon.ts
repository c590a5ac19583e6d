import { dictionary as german } from '@zxcvbn-ts/language-de';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { exactLetters } from './alphabet-sounds.ts';
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

/*
 * What words usually mean, against which a likeness to a name is weighed. Loaded with the first question.
 */

/** Words above this rank are words, also where somebody bears them as a name: hope, mark, can. */
const FREQUENT = 4_000;

let ordinary: Set<string> | undefined;

/** A word of everyday language. Takes the word in the form of `exactLetters`. */
export function isOrdinary(letters: string): boolean {
  ordinary ??= ordinaryWords();
  return (
    ordinary.has(letters) ||
    (letters.endsWith('s') && letters.length > 4 && ordinary.has(letters.slice(0, -1)))
  );
}

const givenNames = setOf(GIVEN_NAMES);
/** A given name that many bear. */
export function isGivenName(letters: string): boolean {
  return givenNames.has(letters);
}

const calendar = setOf(CALENDAR_WORDS);
const brands = setOf(BRANDS);
let places: Set<string> | undefined;
/** A month, day, feast, place, company: what a capital letter says nothing about. */
export function isProperName(letters: string): boolean {
  places ??= new Set([...setOf(PLACES), ...countries()]);
  return calendar.has(letters) || brands.has(letters) || places.has(letters);
}

const titlesBefore = setOf(TITLES_BEFORE);
const titlesAfter = setOf(TITLES_AFTER);
export function isTitleBefore(letters: string): boolean {
  return titlesBefore.has(letters);
}
export function isTitleAfter(letters: string): boolean {
  return titlesAfter.has(letters);
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

function ordinaryWords(): Set<string> {
  const words = new Set<string>();
  const add = (list: readonly string[], names: ReadonlySet<string>) => {
    list.forEach((word, rank) => {
      if (rank < FREQUENT || !names.has(word)) words.add(exactLetters(word));
    });
  };
  const names = new Set([...english['firstnames-en'], ...english['lastnames-en']]);
  add(english['commonWords-en'], names);
  add(english['wikipedia-en'], names);
  const germanNames = new Set([...german.firstnames, ...german.lastnames, ...names]);
  add(german.commonWords, germanNames);
  add(german.wikipedia, germanNames);
  for (const line of ORDINARY_WORDS.trim().split('\n')) {
    for (const word of line
      .slice(line.indexOf(':') + 1)
      .trim()
      .split(' '))
      words.add(exactLetters(word));
  }
  for (const name of givenNames) {
    if (!names.has(name) && words.has(name)) rareAsWord(name, words);
  }
  return words;
}

/** Lists of words that were taken from newspapers hold names; those that only we know as names are none. */
function rareAsWord(name: string, words: Set<string>): void {
  if (!ownWords.has(name) && !frequentEnglish.has(name)) words.delete(name);
}

const frequentEnglish = new Set(english['commonWords-en'].slice(0, FREQUENT));
const ownWords = new Set(
  ORDINARY_WORDS.trim()
    .split('\n')
    .flatMap((line) =>
      line
        .slice(line.indexOf(':') + 1)
        .trim()
        .split(' '),
    )
    .map(exactLetters),
);

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
