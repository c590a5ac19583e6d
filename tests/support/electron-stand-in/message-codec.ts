/**
 * Structured clone over JSON, both ways. Chromium's debugging protocol carries strings only.
 * The source text of both functions also runs inside the page, so each stands alone.
 */
export function encodeMessage(message: unknown): string {
  function encode(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) };
    if (typeof value === 'bigint') return { $: 'bigint', value: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Date) return { $: 'date', value: value.getTime() };
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      const bytes =
        value instanceof ArrayBuffer
          ? new Uint8Array(value)
          : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      let text = '';
      for (let at = 0; at < bytes.length; at += 32_768) {
        text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
      }
      return { $: 'bytes', value: btoa(text) };
    }
    if (Array.isArray(value)) return value.map(encode);
    // As pairs, so that a key such as `$` or `__proto__` is only a key.
    return { $: 'object', value: Object.entries(value).map(([key, entry]) => [key, encode(entry)]) };
  }
  return JSON.stringify(encode(message));
}

export function decodeMessage(text: string): unknown {
  type Tagged =
    | { readonly $: 'undefined' }
    | { readonly $: 'number'; readonly value: string }
    | { readonly $: 'bigint'; readonly value: string }
    | { readonly $: 'bytes'; readonly value: string }
    | { readonly $: 'date'; readonly value: number }
    | { readonly $: 'object'; readonly value: readonly (readonly [string, unknown])[] };
  function decode(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    return decodeTagged(value as Tagged);
  }
  function decodeTagged(tagged: Tagged): unknown {
    if (tagged.$ === 'undefined') return undefined;
    if (tagged.$ === 'number') return Number(tagged.value);
    if (tagged.$ === 'bigint') return BigInt(tagged.value);
    if (tagged.$ === 'date') return new Date(tagged.value);
    if (tagged.$ === 'bytes')
      return Uint8Array.from(atob(tagged.value), (character) => character.charCodeAt(0));
    const object = {};
    for (const [key, entry] of tagged.value) {
      Object.defineProperty(object, key, {
        value: decode(entry),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return object;
  }
  return decode(JSON.parse(text));
}
