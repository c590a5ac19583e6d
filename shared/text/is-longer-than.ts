/** What a value costs besides its text: an array of a million nulls is a long message too. */
const VALUE_CHARACTERS = 4;

/**
 * Whether a value is longer than `maxCharacters` of text, keys and values together. Stops counting at
 * the limit, so a huge or circular value costs little more than the longest allowed one.
 */
export function isLongerThan(whole: unknown, maxCharacters: number): boolean {
  const pending: object[] = [];
  let characters = 0;

  function count(value: unknown): void {
    characters += VALUE_CHARACTERS;
    if (typeof value === 'string') characters += value.length;
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) characters += value.byteLength;
    else if (typeof value === 'object' && value !== null) pending.push(value);
  }

  count(whole);
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (value instanceof Map || value instanceof Set) {
      for (const entry of value) count(entry);
    } else {
      // Not Object.entries: a sparse array of a billion elements has few keys, a long one many.
      for (const key in value) {
        characters += key.length;
        count((value as Record<string, unknown>)[key]);
        if (characters > maxCharacters) return true;
      }
    }
    if (characters > maxCharacters) return true;
  }
  return characters > maxCharacters;
}
