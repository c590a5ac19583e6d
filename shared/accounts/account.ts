import { z } from 'zod';
import { itemId } from '../ids/ids.ts';
import { vocabularyCode } from '../vocabularies/vocabulary-index.ts';
import { cleanLine } from '../text/clean-text.ts';
import { freeText, languageTag } from '../text/lang-text.ts';

export const MAX_TRANSLATIONS = 20;
export const MAX_TRANSLATOR_CHARACTERS = 200;

/** A text of a record in the language it was first put down in, and its translations. */
export function account<Text extends z.ZodType<string, string>>(text: Text) {
  return z.strictObject(accountShape(text));
}

/** What makes a text an account, for an item that is one and more. */
export function accountShape<Text extends z.ZodType<string, string>>(text: Text) {
  const translation = z.strictObject({
    id: itemId,
    text,
    lang: languageTag,
    translator: cleanLine({ max: MAX_TRANSLATOR_CHARACTERS }).nullable(),
    /** What it may be relied on for; null until somebody says so. */
    kind: vocabularyCode('translation-kind').nullable(),
    /** On which it was made. */
    day: z.iso.date().nullable(),
  });
  return { text, lang: languageTag, translations: z.array(translation).max(MAX_TRANSLATIONS) };
}

/** An account of the usual length. */
export const freeAccount = account(freeText);
export type Account = z.infer<typeof freeAccount>;
export type Translation = Account['translations'][number];

/** Everything that somebody typed into an account: the original first, then each translation with who made it. */
export function accountTexts(given: Account | null | undefined): readonly string[] {
  if (given === null || given === undefined) return [];
  return [given.text, ...given.translations.flatMap(({ text, translator }) => [text, translator ?? ''])];
}
