import { partsOfName, searchReadings, type SearchGroup } from '#shared/names/search-tokens.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { numberSpans } from './number-tokens.ts';
import { pinyinReadings } from './pinyin-readings.ts';
import { mayHaveEnding, wordForms } from './word-forms.ts';

/** Whatever has no letter and no digit finds nothing, and must not hide what the other words find. */
const SOMETHING_TO_FIND = /[\p{L}\p{N}]/u;

/** What stands between words that were typed. Not the point and the colon, which stand in numbers, addresses and times. */
const BETWEEN_WORDS = /[\s,;、，；。！？!?“”„«»]+/u;

/** The words of a search, folded, for marking them. Chinese is not cut: what was typed in one piece is found in one piece. */
export function searchWords(text: string): string[] {
  return foldText(text)
    .split(BETWEEN_WORDS)
    .filter((word) => SOMETHING_TO_FIND.test(word));
}

/**
 * What was typed as a query of FTS5: all words, the last one perhaps unfinished and the others with whatever ending,
 * or a name in any of its spellings; a day or a number however it is written. Everything typed stands inside
 * quotes, so that nothing in it is syntax. Undefined when there is nothing to find.
 */
export function searchQuery(text: string): string | undefined {
  const readings = (words: string) => rowsOf(words, (row) => row.map(condition), false);
  const folded = foldText(text);
  const spans = numberSpans(folded);
  if (spans.length === 0) return joinRows(readings(text));
  const numbers = spans.map(({ start, end, tokens }) =>
    phrases([folded.slice(start, end), ...tokens], false),
  );
  let rest = folded;
  for (const { start, end } of spans.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const others = readings(rest);
  return joinRows(others.length === 0 ? [numbers] : others.map((row) => [...row, ...numbers]));
}

/** Every way to read what was typed: the words themselves, and names. */
function rowsOf(
  text: string,
  conditionsOf: (row: readonly SearchGroup[]) => string[],
  isUnfinished: boolean,
): string[][] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const asTyped = words.map((word, index) =>
    phrases(
      [...wordForms(word), ...pinyinReadings(word)],
      isUnfinished || index === words.length - 1 || mayHaveEnding(word),
    ),
  );
  return [asTyped, ...searchReadings(text).map(conditionsOf)];
}

function joinRows(rows: readonly (readonly string[])[]): string | undefined {
  const distinct = [...new Set(rows.map((row) => row.join(' AND ')))];
  return distinct.length === 0 ? undefined : distinct.map((row) => `(${row})`).join(' OR ');
}

/** Records that hold a part of one of these names, but not all of what was typed; undefined for what has no parts. */
export function namePartQuery(text: string, names: readonly string[]): string | undefined {
  const whole = searchQuery(text);
  if (whole === undefined) return undefined;
  const parts = { phrases: [] as string[], tokens: [] as string[] };
  for (const name of names) {
    const { phrases: own, tokens } = partsOfName(name) ?? { phrases: [], tokens: [] };
    parts.phrases.push(...own);
    parts.tokens.push(...tokens);
  }
  const phrasesOfParts = [...new Set(parts.phrases)]
    .map(foldText)
    .filter((phrase) => SOMETHING_TO_FIND.test(phrase));
  const any = [
    ...phrasesOfParts.map((phrase) => `"${phrase.replaceAll('"', ' ')}"`),
    ...[...new Set(parts.tokens)].map((token) => `"${token}"`),
  ];
  return any.length === 0 ? undefined : `(${any.join(' OR ')}) NOT (${whole})`;
}

/** As `searchQuery`, with every word perhaps unfinished: for finding people as somebody types. */
export function beginningsQuery(text: string): string | undefined {
  return joinRows(rowsOf(text, (row) => row.map((group) => condition({ ...group, isLast: true })), true));
}

function condition({ phrase, tokens, isLast }: SearchGroup): string {
  const folded = foldText(phrase);
  const typed = SOMETHING_TO_FIND.test(folded) ? phrases([folded, ...pinyinReadings(folded)], isLast) : '';
  const keys = tokens.map((token) => `"${token}"`);
  return `(${[...(typed === '' ? [] : [typed]), ...keys].join(' OR ')})`;
}

function phrases(forms: readonly string[], isLast: boolean): string {
  const quoted = forms.map((form) => `"${form.replaceAll('"', ' ')}"${isLast ? ' *' : ''}`);
  return quoted.length === 1 ? quoted.join('') : `(${quoted.join(' OR ')})`;
}
