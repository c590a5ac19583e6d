import { codeOfCharacter } from '#shared/text/shown-text.ts';
import { isInvisible, type FontSet } from './font-set.ts';

/** A character that stands in the file as something else. */
export interface DrawnOtherwise {
  readonly character: string;
  /** Its canonical or compatible form, or its code in brackets. */
  readonly drawn: string;
}

export interface DrawableText {
  readonly text: string;
  /** Each character once. */
  readonly otherwise: readonly DrawnOtherwise[];
}

const MARK = /^\p{M}$/u;

/**
 * A text of which everything can be drawn. What no font has is written in its canonical form where there is one
 * (compatibility characters), else as its code in place, `[U+20BB7]`; so is a mark that no font has together with
 * its letter. A text that needs nothing of it comes back as it is.
 */
export function drawableText(text: string, fonts: FontSet): DrawableText {
  const otherwise = new Map<string, DrawnOtherwise>();
  let drawn = '';
  let kept = 0;
  let base = 0;
  let baseAt = 0;
  let baseFamily: number | undefined;
  for (let index = 0; index < text.length;) {
    const codePoint = text.codePointAt(index) ?? 0;
    const end = index + (codePoint > 0xffff ? 2 : 1);
    if (isInvisible(codePoint) || isTextControl(codePoint)) {
      index = end;
      continue;
    }
    const family = isControl(codePoint) ? undefined : fonts.familyOf(codePoint);
    // Only at a change of font can a mark be parted from its letter, so that few characters need the look-ups below.
    const isMark = family !== baseFamily && base !== 0 && isCombining(codePoint);
    if (isMark && family !== undefined && fonts.areCoveredTogether(base, codePoint)) {
      index = end;
      continue;
    }
    const composed = isMark ? text.slice(baseAt, end).normalize('NFC') : '';
    if (isMark && baseAt >= kept && [...composed].length === 1 && isCovered(composed, fonts)) {
      drawn += text.slice(kept, baseAt) + composed;
      kept = end;
    } else if (family === undefined || isMark) {
      const character = text.slice(index, end);
      const instead = insteadOf(character, isMark, fonts);
      drawn += text.slice(kept, index) + instead;
      otherwise.set(character, { character, drawn: instead });
      kept = end;
    }
    if (!isMark) {
      base = codePoint;
      baseAt = index;
      baseFamily = family;
    }
    index = end;
  }
  return { text: kept === 0 ? text : drawn + text.slice(kept), otherwise: [...otherwise.values()] };
}

function insteadOf(character: string, isMark: boolean, fonts: FontSet): string {
  if (!isMark) {
    for (const form of [character.normalize('NFC'), character.normalize('NFKC')]) {
      if (form !== character && isCovered(form, fonts)) return form;
    }
  }
  return codeOfCharacter(character);
}

function isCovered(text: string, fonts: FontSet): boolean {
  return [...text].every((character) => fonts.familyOf(character.codePointAt(0) ?? 0) !== undefined);
}

/** Tabs and what ends a line. */
function isTextControl(codePoint: number): boolean {
  return (
    (codePoint >= 0x09 && codePoint <= 0x0d) ||
    codePoint === 0x85 ||
    codePoint === 0x2028 ||
    codePoint === 0x2029
  );
}

function isControl(codePoint: number): boolean {
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);
}

function isCombining(codePoint: number): boolean {
  return codePoint >= 0x300 && MARK.test(String.fromCodePoint(codePoint));
}
