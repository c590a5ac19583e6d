import type { PersonName } from '#shared/people/person.ts';
import { searchForms } from '#shared/text/search-forms.ts';
import { sortKey } from '#core/search/sort-key.ts';

/**
 * What may be typed to find a person: every form of every name in every romanisation, from its start
 * and from the start of each of its words, so that a given name is enough.
 */
export function personNameKeys(names: readonly PersonName[]): string[] {
  const forms = names.flatMap(({ text }) => [text, ...searchForms(text)]);
  return [...new Set(forms.flatMap(keysOf))].filter((key) => key !== '');
}

function keysOf(form: string): string[] {
  const key = sortKey(form);
  const starts = [...key.matchAll(/[\s·・•\-,]+/gu)].map((match) => match.index + match[0].length);
  return [key, ...starts.map((start) => key.slice(start))];
}
