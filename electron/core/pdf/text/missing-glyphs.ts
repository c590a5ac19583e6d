import { isInvisible, type FontSet } from './font-set.ts';
import { normaliseText } from './styled-text.ts';

const MARK = /^\p{M}$/u;

/** Characters that no font can draw, or that no font can draw together with the letter they belong to; each once. */
export function findMissingGlyphs(text: string, fonts: FontSet): string[] {
  const missing = new Set<string>();
  let base: number | undefined;
  for (const character of normaliseText(text)) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === '\n' || isInvisible(codePoint)) continue;
    const isMark = codePoint >= 0x300 && MARK.test(character);
    if (!fonts.isCovered(codePoint)) missing.add(character);
    else if (isMark && base !== undefined && !fonts.areCoveredTogether(base, codePoint)) {
      missing.add(String.fromCodePoint(base) + character);
    }
    if (!isMark) base = codePoint;
  }
  return [...missing];
}
