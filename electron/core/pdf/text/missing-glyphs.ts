import { isInvisible, type FontSet } from './font-set.ts';
import { normaliseText } from './styled-text.ts';

const MARK = /^\p{M}$/u;
const LINE_END = 0x0a;

/** Characters that no font can draw, or that no font can draw together with the letter they belong to; each once. */
export function findMissingGlyphs(text: string, fonts: FontSet): string[] {
  const missing = new Set<string>();
  const content = normaliseText(text);
  let base = 0;
  let baseFamily: number | undefined;
  for (let index = 0; index < content.length; index++) {
    const codePoint = content.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index++;
    if (codePoint === LINE_END || isInvisible(codePoint)) continue;
    const family = fonts.familyOf(codePoint);
    if (family === undefined) missing.add(String.fromCodePoint(codePoint));
    // Only at a change of font can a mark be parted from its letter, so that few characters need the look-ups below.
    const isParted = family !== baseFamily && base !== 0 && isMark(codePoint);
    if (isParted && family !== undefined && !fonts.areCoveredTogether(base, codePoint)) {
      missing.add(String.fromCodePoint(base, codePoint));
    }
    if (isParted) continue;
    base = codePoint;
    baseFamily = family;
  }
  return [...missing];
}

function isMark(codePoint: number): boolean {
  return codePoint >= 0x300 && MARK.test(String.fromCodePoint(codePoint));
}
