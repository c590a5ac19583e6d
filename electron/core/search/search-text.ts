import { foldText } from '#shared/text/fold-text.ts';
import { searchForms } from '#shared/text/search-forms.ts';
import { findTerm, type VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';
import type { RecordTexts } from './record-texts.ts';

/**
 * Romanising takes its time, and a word is searched for by its sound mostly where it is a name. Of the
 * longest texts the beginning is romanised; all of every text is found as it is written.
 */
const MAX_ROMANISED_CHARACTERS = 5_000;

const countryNames = ['en', 'zh-Hans'].map((language) => new Intl.DisplayNames(language, { type: 'region' }));

const remembered = new Map<string, string>();

/** All that a record is to be found by, folded, for the search index. */
export function searchText({ title, texts, names, terms, countries }: RecordTexts): string {
  const romanised = texts.map((text) => text.slice(0, MAX_ROMANISED_CHARACTERS).toWellFormed());
  const parts = [
    foldText(title),
    ...texts.map(foldText),
    ...[title, ...names, ...romanised].flatMap(searchForms),
    ...names.map(foldText),
    ...terms.flatMap(([vocabulary, code]) => (code === null ? [] : [termText(vocabulary, code)])),
    ...countries.map(countryText),
  ];
  return [...new Set(parts)].filter((part) => part !== '').join('\n');
}

/** A term is found by its code and by its label in every language. */
function termText(vocabulary: VocabularyId, code: string): string {
  return remember(`${vocabulary}/${code}`, () => {
    const labels = Object.values(findTerm(vocabulary, code)?.label ?? {});
    return [code.replaceAll('_', ' '), ...labels, ...labels.flatMap(searchForms)];
  });
}

function countryText(code: string): string {
  return remember(code, () => {
    const names = countryNames.map((display) => display.of(code) ?? code);
    return [...names, ...names.flatMap(searchForms)];
  });
}

function remember(key: string, texts: () => readonly string[]): string {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const folded = texts().map(foldText).join('\n');
  remembered.set(key, folded);
  return folded;
}
