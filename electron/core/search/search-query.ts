import { partsOfName, searchReadings, type SearchGroup } from '#shared/names/search-tokens.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { pinyinReadings } from './pinyin-readings.ts';

/** Whatever has no letter and no digit finds nothing, and must not hide what the other words find. */
const SOMETHING_TO_FIND = /[\p{L}\p{N}]/u;

/** The words of a search, folded, for marking them. Chinese is not cut: what was typed in one piece is found in one piece. */
export function searchWords(text: string): string[] {
  return foldText(text)
    .split(/\s+/u)
    .filter((word) => SOMETHING_TO_FIND.test(word));
}

/**
 * What was typed as a query of FTS5: all words, the last one perhaps unfinished, or a name in any of its
 * spellings. Everything typed stands inside quotes, so that nothing in it is syntax. Undefined when there is
 * nothing to find.
 */
export function searchQuery(text: string): string | undefined {
  const words = searchWords(text);
  if (words.length === 0) return undefined;
  const asTyped = words.map((word, index) =>
    phrases([word, ...pinyinReadings(word)], index === words.length - 1),
  );
  const rows = [asTyped, ...searchReadings(text).map((row) => row.map(condition))];
  return [...new Set(rows.map((row) => row.join(' AND ')))].map((row) => `(${row})`).join(' OR ');
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
  const words = searchWords(text);
  if (words.length === 0) return undefined;
  const asTyped = words.map((word) => phrases([word, ...pinyinReadings(word)], true));
  const rows = [
    asTyped,
    ...searchReadings(text).map((row) => row.map((group) => condition({ ...group, isLast: true }))),
  ];
  return [...new Set(rows.map((row) => row.join(' AND ')))].map((row) => `(${row})`).join(' OR ');
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
