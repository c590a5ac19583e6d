import { z } from 'zod';
import { cleanText } from './clean-text.ts';

/** Longest of the free texts apart from narratives, in UTF-16 code units. */
const MAX_TEXT_CHARACTERS = 200_000;

/** Longest tag that BCP 47 asks readers to support (RFC 5646 §4.4.1). */
const MAX_TAG_CHARACTERS = 35;

/**
 * BCP 47 tag in canonical case, e.g. `zh-Hans`, `ug-Arab`, `bo`. `und` is a language that is not known.
 * Language codes have two or three letters; longer ones are reserved and would let `Chinese` through.
 */
export const languageTag = z
  .string()
  .max(MAX_TAG_CHARACTERS)
  .regex(/^[A-Za-z]{2,3}(?:-|$)/u)
  .overwrite((tag) => canonicalTag(tag) ?? tag)
  .refine((tag) => canonicalTag(tag) !== undefined);

/** Never blank: what is not known is null or an `answer` state. */
export const freeText = cleanText({ max: MAX_TEXT_CHARACTERS }).refine((text) => text.trim() !== '');

/** A text and the language it is in. */
export const langText = z.strictObject({ text: freeText, lang: languageTag });
export type LangText = z.infer<typeof langText>;

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
