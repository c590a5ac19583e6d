import { countryKeywords } from '#shared/i18n/display-names.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { nameTokens, textTokens } from '#shared/names/search-tokens.ts';
import { searchForms } from '#shared/text/search-forms.ts';
import { findTerm, type VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';
import type { RecordTexts } from '#core/records/record-texts.ts';
import { numberTokens } from './number-tokens.ts';
import { romanisedText } from './romanised-text.ts';
import { joinedWords } from './word-forms.ts';

const remembered = new Map<string, string>();

/** All that a record is to be found by, folded, for the search index. */
export function searchText({ title, texts, names, terms, countries }: RecordTexts): string {
  const foldedTitle = foldText(title);
  // Once: at two million characters each time would hold core.
  const foldedTexts = texts.map(foldText);
  const parts = [
    foldedTitle,
    ...texts.flatMap((text, index) => [foldedTexts[index] ?? '', romanisedText(text)]),
    ...[foldedTitle, ...foldedTexts].flatMap((folded) => [...numberTokens(folded), ...joinedWords(folded)]),
    ...[title, ...names].flatMap(searchForms),
    ...names.map(foldText),
    ...names.map((name) => nameTokens(name).join(' ')),
    ...[title, ...texts].map((text) => textTokens(text).join(' ')),
    ...terms.flatMap(([vocabulary, code]) => (code === null ? [] : [termText(vocabulary, code)])),
    ...countries.map(countryText),
  ];
  return [...new Set(parts)].filter((part) => part !== '').join('\n');
}

/** A term is found by its code and by its label in every language. */
function termText(vocabulary: VocabularyId, code: string): string {
  return remember(`${vocabulary}/${code}`, () => {
    const labels = Object.values(findTerm(vocabulary, code)?.label ?? {});
    return [code, code.replaceAll('_', ' '), ...labels, ...labels.flatMap(searchForms)];
  });
}

function countryText(code: string): string {
  return remember(code, () => {
    const names = countryKeywords(code).split('|');
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
