/**
 * "A, B, C" in the manner of a language. Intl.ListFormat has no such style for Chinese: it sets the words
 * without anything between them, or joins the last two with an "and" that nobody wrote.
 */
export function listText(parts: readonly string[], language: string): string {
  return parts.join(language.startsWith('zh') ? '、' : ', ');
}
