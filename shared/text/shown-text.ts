const OVERRIDE = /[\u202d\u202e]/gu;

/**
 * A text as it may be drawn. Overrides of direction (U+202D, U+202E), by which letters read otherwise than they are
 * kept, are drawn as `[U+202E]` and do nothing (security.md U06). Marks, embeddings and isolates keep their effect:
 * telephones put them around numbers, and right-to-left text needs them.
 */
export function shownText(text: string): string {
  return text.replaceAll(
    OVERRIDE,
    (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`,
  );
}
