import { findRepeatedKey } from '#core/archive/find-repeated-key.ts';
import { normaliseText } from '#core/pdf/text/styled-text.ts';
import { romanisedText } from '#core/search/romanised-text.ts';
import { searchQuery } from '#core/search/search-query.ts';
import { searchText } from '#core/search/search-text.ts';
import { cutSnippet } from '#core/search/snippet.ts';
import { sortKey } from '#core/search/sort-key.ts';
import { findContactDetails } from '#shared/names/contact-details.ts';
import { textTokens } from '#shared/names/search-tokens.ts';
import { textPieces } from '#shared/names/text-pieces.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import { detectScript } from '#shared/text/detect-script.ts';
import { direction } from '#shared/text/direction.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { shownText } from '#shared/text/shown-text.ts';

/** Everything that takes a whole text of a record before it is cut into pieces. */
export const textFunctions: Readonly<Record<string, (text: string) => unknown>> = {
  cleanText: (text) => cleanText({ max: text.length }).safeParse(text),
  cutSnippet: (text) => cutSnippet([text], ['notthere'], { characters: text.length }),
  detectScript,
  direction,
  findContactDetails,
  findRepeatedKey: (text) => findRepeatedKey(JSON.stringify({ text })),
  foldText,
  normaliseText,
  romanisedText,
  searchQuery,
  searchText: (text) => searchText({ title: 'x', texts: [text], names: [], terms: [], countries: [] }),
  shownText,
  sortKey,
  textPieces: (text) => [...textPieces(text)],
  textTokens,
};

/** Of which a hostile text is made, over and over. */
export const hostileShapes: readonly string[] = [
  '\n',
  ' ',
  '\t',
  '. ',
  '.\n',
  '\n\n.',
  'a',
  'a ',
  "a'",
  '-',
  '_',
  '/',
  '@.',
  'a@',
  'a.',
  'www.',
  '1',
  '1 ',
  '+1',
  '1-',
  '( ',
  '“',
  'chu',
  'я',
  'ا',
  'ا ',
  '\u0640',
  '١',
  '中',
  '中。',
  '་',
  'ཀ་',
  'ʼ',
  '\u0301',
  'a\u0301',
  '\u200d',
  '\u202e',
  '\u00a0',
  '👩\u200d',
  '\\',
];

/** Of this thread alone, so that what else the computer does is not counted; the least of three. */
export function workMs(run: () => unknown, tries = 3): number {
  const took = Array.from({ length: tries }, () => {
    const before = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...took);
}
