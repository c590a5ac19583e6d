const OVERRIDE = /[\u202d\u202e]/gu;

/**
 * A text as it may be drawn. Overrides of direction (U+202D, U+202E), by which letters read otherwise than they are
 * kept, are drawn as `[U+202E]` and do nothing (security.md U06). Marks, embeddings and isolates keep their effect:
 * telephones put them around numbers, and right-to-left text needs them.
 */
export function shownText(text: string): string {
  return text.replaceAll(OVERRIDE, codeOfCharacter);
}

/** A character as its code in brackets, as it is printed where it cannot be drawn. */
export function codeOfCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${code}]`;
}

/** Back from `codeOfCharacter`: what is looked for in a printed text may stand in it as a code. */
export function withCharactersOfCodes(text: string): string {
  return text.replaceAll(/\[U\+(?<code>[0-9A-F]{4,6})\]/gu, (written, code: string) => {
    const value = Number.parseInt(code, 16);
    return value <= 0x10ffff ? String.fromCodePoint(value) : written;
  });
}
