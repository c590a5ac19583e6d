export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u200f\u061c]/u;

/** Letters and the marks that stand for one; digits, punctuation and emoji have no direction of their own. */
const STRONG = /[\p{L}\p{Nl}\u200e\u200f\u061c]/u;

const ISOLATE_START = /[\u2066-\u2068]/u;
const ISOLATE_END = '\u2069';

/** Direction by the first strong character outside isolates (Unicode bidi rules P2 and P3). */
export function direction(text: string, fallback: Direction = 'ltr'): Direction {
  let depth = 0;
  for (const character of text) {
    if (ISOLATE_START.test(character)) depth += 1;
    else if (character === ISOLATE_END) depth = Math.max(0, depth - 1);
    else if (depth === 0 && STRONG.test(character)) return RIGHT_TO_LEFT.test(character) ? 'rtl' : 'ltr';
  }
  return fallback;
}
