import { z } from 'zod';

/**
 * A form before it is checked: what somebody opened and left empty is not there. Nothing that was typed goes: an
 * original that was emptied under a translation stays, and is asked for.
 */
export function filledForm<Output extends object, Input extends object>(
  schema: z.ZodType<Output, Input>,
): z.ZodType<Output, Input> {
  const filled = z
    .custom<Input>()
    .transform(withoutBlanks)
    .pipe(schema as z.ZodType<Output>);
  // What is typed into a form is what the schema takes, before and after.
  return filled as z.ZodType<Output> as z.ZodType<Output, Input>;
}

function withoutBlanks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutBlanks);
  const filled = Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withoutBlanks(member)]),
  );
  const { translations } = filled;
  return Array.isArray(translations)
    ? { ...filled, translations: translations.filter((one) => !isBlankText(one)) }
    : filled;
}

/** Whether a text with a language, or with translations, has no letter in it. */
export function isBlankText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { text, translations = [] } = value as { readonly text?: unknown; readonly translations?: unknown };
  const isUntranslated = !Array.isArray(translations) || translations.every(isBlankText);
  return typeof text === 'string' && text.trim() === '' && isUntranslated;
}
