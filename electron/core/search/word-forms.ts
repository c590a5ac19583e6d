/** A shorter word is the beginning of too many others. */
const MIN_STEM_CHARACTERS = 4;

/** A word of an alphabet, of which the text may have another form: call, calls; telefon, telefonla. */
export function mayHaveEnding(word: string): boolean {
  return /^\p{L}+$/u.test(word) && !NO_ALPHABET.test(word) && [...word].length >= MIN_STEM_CHARACTERS;
}

const NO_ALPHABET = /[\p{Script=Han}\p{Script=Tibetan}]/u;

/** A typed word, folded, and what else it is looked for as: without an ending, and in one piece. */
export function wordForms(word: string): string[] {
  const forms = new Set([word]);
  if (/^\p{L}+(?:['-]\p{L}+)+$/u.test(word)) forms.add(word.replaceAll(/['-]/gu, ''));
  const stem = /^([a-z]{3,})(?:ies|es|s|ed|ing)$/u.exec(word)?.[1];
  if (stem !== undefined && stem.length >= MIN_STEM_CHARACTERS) forms.add(stem);
  return [...forms];
}

/** Bounded, so that a text without spaces takes no longer than another. */
const DIVIDED = /(?<!\p{L})\p{L}{1,40}(?:['-]\p{L}{1,40}){1,4}/gu;

/** Words of a text, folded, with hyphens and apostrophes, in one piece: re-education is found as reeducation. */
export function joinedWords(folded: string): string[] {
  return [...new Set([...folded.matchAll(DIVIDED)].map(([word]) => word.replaceAll(/['-]/gu, '')))];
}
