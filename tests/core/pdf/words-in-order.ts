const HAN = /\p{Script=Han}/u;

/** Words for comparing texts: letters with their marks; every ideograph and every Tibetan syllable by itself. */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => (HAN.test(word) ? [...word] : [word]));
}

/** Share of the words of `expected` that `found` has whole and in the same order (longest common subsequence). */
export function shareInOrder(expected: readonly string[], found: readonly string[]): number {
  const places = new Map<string, number[]>();
  for (const [index, word] of found.entries()) {
    places.set(word, [...(places.get(word) ?? []), index]);
  }
  const tails: number[] = [];
  for (const word of expected) {
    for (const place of (places.get(word) ?? []).toReversed()) {
      const position = firstAtLeast(tails, place);
      tails[position] = place;
    }
  }
  return tails.length / expected.length;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
