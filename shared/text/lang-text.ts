import { z } from 'zod';
import { cleanText } from './clean-text.ts';

/** BCP 47 tag, e.g. `zh-Hans`, `ug-Arab`, `bo`, `en`. */
export const languageTag = z
  .string()
  .max(35)
  .refine((tag) => isLanguageTag(tag));

/** Longest of the free texts apart from narratives. */
const MAX_TEXT_CHARACTERS = 200_000;

/** A text and the language it is in. */
export const langText = z.strictObject({
  text: cleanText({ max: MAX_TEXT_CHARACTERS }),
  lang: languageTag,
});
export type LangText = z.infer<typeof langText>;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
