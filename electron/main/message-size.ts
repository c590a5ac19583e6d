/**
 * Whether a message is longer than `maxCharacters` of text, keys and values together. Stops counting
 * at the limit, so a hostile message (huge, deep or circular) costs no more than an honest one.
 */
export function isMessageLongerThan(message: unknown, maxCharacters: number): boolean {
  const pending: unknown[] = [message];
  let characters = 0;
  while (pending.length > 0) {
    if (characters > maxCharacters) return true;
    const value = pending.pop();
    // Every value costs something: an array of a million nulls is a long message too.
    characters += 2;
    if (typeof value === 'string') {
      characters += value.length;
    } else if (typeof value === 'object' && value !== null) {
      if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
        characters += value.byteLength;
        continue;
      }
      if (Array.isArray(value) && value.length > maxCharacters) return true;
      const entries =
        value instanceof Map || value instanceof Set ? [...value] : Object.entries(value).flat();
      for (const entry of entries) pending.push(entry);
    }
  }
  return characters > maxCharacters;
}
