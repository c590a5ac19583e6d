import bidiFactory from 'bidi-js';

export type Direction = 'ltr' | 'rtl';

export const bidi = bidiFactory();

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** False means that every character is at level 0 in a left-to-right paragraph, so that the algorithm need not run. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Direction by the first strong character (UAX 9 P2, P3); `fallback` where there is none. */
export function directionOf(text: string, fallback: Direction): Direction {
  if (!hasRightToLeft(text)) return /\p{L}/u.test(text) ? 'ltr' : fallback;
  let isolates = 0;
  for (const character of text) {
    const type = bidi.getBidiCharTypeName(character);
    if (type === 'LRI' || type === 'RLI' || type === 'FSI') isolates++;
    else if (type === 'PDI') isolates = Math.max(0, isolates - 1);
    else if (isolates > 0) continue;
    else if (type === 'L') return 'ltr';
    else if (type === 'R' || type === 'AL') return 'rtl';
  }
  return fallback;
}
