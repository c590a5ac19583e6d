import { findDays } from '#shared/dates/spoken/find-days.ts';

/*
 * Days and telephone numbers as words of the search index, so that each is found in whatever grouping, order and
 * language it was written. Such a word begins with a letter that no keyboard has.
 */

/** A day or a number in a folded text, with the words of the index that stand for it. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly string[];
}

/** Digits with whatever people put between them. Nothing in it repeats without a bound. */
const NUMBER = /(?<![\p{L}\d])[+(]{0,2}\d(?:[\s().\-/]{0,3}\d){5,17}(?!\d)/gu;

/** Endings of a number of so many digits are in the index: with and without the code of a country or a place. */
const SUFFIXES = [6, 7, 8, 9];
/** The same with less of it, where one of the two was written without the code of its place. */
const TYPED_SUFFIXES = [9, 8];

/** What a running text, folded, is found by beside its words. */
export function numberTokens(folded: string): string[] {
  if (!/\d/u.test(folded) && !folded.includes('年')) return [];
  const tokens = findDays(folded).flatMap(({ dates }) =>
    dates.flatMap((date) => [dayToken(date), dayToken(date.slice(0, 7))]),
  );
  for (const { digits } of numbersIn(folded))
    tokens.push(
      ...SUFFIXES.flatMap((length) => (digits.length < length ? [] : [numberToken(digits.slice(-length))])),
    );
  return [...new Set(tokens)];
}

/** Days and numbers in what was typed, folded, in order, none overlapping. */
export function numberSpans(folded: string): NumberSpan[] {
  const days = findDays(folded).map(({ start, end, dates }) => ({ start, end, tokens: dates.map(dayToken) }));
  const numbers = numbersIn(folded).flatMap(({ start, end, digits }) =>
    days.some((day) => day.start < end && day.end > start)
      ? []
      : [{ start, end, tokens: typedTokens(digits.replace(/^0{1,2}/u, '')) }],
  );
  return [...days, ...numbers].toSorted((a, b) => a.start - b.start);
}

function numbersIn(folded: string): { start: number; end: number; digits: string }[] {
  return [...folded.matchAll(NUMBER)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    digits: text.replaceAll(/\D/gu, ''),
  }));
}

function typedTokens(digits: string): string[] {
  return [...new Set(TYPED_SUFFIXES.map((length) => numberToken(digits.slice(-length))))];
}

function dayToken(date: string): string {
  return `ǂm${date.replaceAll('-', '')}`;
}

function numberToken(digits: string): string {
  return `ǂn${digits}`;
}
