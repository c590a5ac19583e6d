import { foldText } from '#shared/text/fold-text.ts';

/** Enough to put titles in order; a longer key would only make every index of a list longer. */
const MAX_KEY_CHARACTERS = 60;

/** No text that was folded begins with it; it ends every range of keys with a common beginning. */
const AFTER_ALL_TEXT = '\u{10FFFF}';

/** Orders texts without regard to case, accents and forms of writing. */
export function sortKey(text: string): string {
  return foldText(text).trim().slice(0, MAX_KEY_CHARACTERS).toWellFormed();
}

/** The keys of texts that begin as `typed` does: from `first` on, before `end`. */
export function sortKeyRange(typed: string): { readonly first: string; readonly end: string } {
  const first = sortKey(typed);
  return { first, end: `${first}${AFTER_ALL_TEXT}` };
}
