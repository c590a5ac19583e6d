import { Blob, Face, Font } from 'harfbuzzjs';
import { readResource } from '#core/files/read-resource.ts';
import { familyNamed, fontFamilies } from './font-families.ts';

export type Weight = 'regular' | 'bold';

export const SANS = familyNamed('noto-sans');
export const NASKH = familyNamed('noto-naskh-arabic');
export const TIBETAN = familyNamed('noto-serif-tibetan');
export const HAN = familyNamed('noto-sans-sc');
const EMOJI = familyNamed('noto-emoji');

/** No font has characters further on. */
const CODE_POINTS = 0x32400;
const NO_FAMILY = 255;
const COVERED = 2;
const NOT_COVERED = 1;

export interface FontFace {
  /** File name without its ending; also the name of the font in the PDF. */
  readonly name: string;
  readonly family: number;
  readonly weight: Weight;
  readonly bytes: Uint8Array;
  readonly shaperFont: Font;
  /** Factor from font units to 1/1000 em. */
  readonly scale: number;
}

/** The bundled fonts, each read on first use. Where a family has a bold face, both cover the same characters. */
export class FontSet {
  readonly #folder: string;
  readonly #faces = new Map<string, FontFace>();
  /** Of each family that was asked, per code point. */
  readonly #coverage: (Uint8Array | undefined)[] = [];
  /** Per code point: 0 while unknown, otherwise the first family counted from 1. */
  readonly #firstFamily = new Uint8Array(CODE_POINTS);

  constructor(folder: string) {
    this.#folder = folder;
  }

  face(family: number, weight: Weight): FontFace {
    const { name: familyName = '', isRegularOnly } = fontFamilies[family] ?? {};
    const name = `${familyName}-${isRegularOnly === true ? 'regular' : weight}`;
    const known = this.#faces.get(name);
    if (known !== undefined) return known;
    const bytes = readResource(this.#folder, `${name}.ttf`);
    const face = new Face(new Blob(bytes));
    const loaded = { name, family, weight, bytes, shaperFont: new Font(face), scale: 1000 / face.upem };
    this.#faces.set(name, loaded);
    return loaded;
  }

  covers(family: number, codePoint: number): boolean {
    if (codePoint >= CODE_POINTS) return false;
    const seen = (this.#coverage[family] ??= new Uint8Array(CODE_POINTS));
    const known = seen[codePoint];
    if (known !== 0) return known === COVERED;
    const isCovered =
      mayBeAsked(family, codePoint) &&
      this.face(family, 'regular').shaperFont.nominalGlyph(codePoint) !== undefined;
    seen[codePoint] = isCovered ? COVERED : NOT_COVERED;
    return isCovered;
  }

  /** The first family that covers a character. */
  familyOf(codePoint: number): number | undefined {
    const known = this.#firstFamily[codePoint] ?? NO_FAMILY;
    if (known !== 0) return known === NO_FAMILY ? undefined : known - 1;
    const family = fontFamilies.findIndex((_, index) => this.covers(index, codePoint));
    this.#firstFamily[codePoint] = family < 0 ? NO_FAMILY : family + 1;
    return family < 0 ? undefined : family;
  }

  /** Whether one family has both, so that a mark can stand on its letter. */
  areCoveredTogether(letter: number, mark: number): boolean {
    return fontFamilies.some((_, family) => this.covers(family, letter) && this.covers(family, mark));
  }

  /** The first family that covers all of `text` from `start` to `end`; invisible characters need no glyph. */
  familyOfText(text: string, start: number, end: number): number | undefined {
    for (let family = 0; family < fontFamilies.length; family++) {
      if (this.coversText(family, text, start, end)) return family;
    }
    return undefined;
  }

  coversText(family: number, text: string, start: number, end: number): boolean {
    for (let index = start; index < end; index++) {
      const codePoint = text.codePointAt(index) ?? 0;
      if (codePoint > 0xffff) index++;
      if (!this.covers(family, codePoint) && !isInvisible(codePoint)) return false;
      if (family === EMOJI && codePoint < 0x80 && !isKeycap(text, index)) return false;
    }
    return true;
  }
}

/** Digits are in the emoji font for the keys that are drawn of them. */
function isKeycap(text: string, index: number): boolean {
  return /^\ufe0f?\u20e3/u.test(text.slice(index + 1, index + 3));
}

function mayBeAsked(family: number, codePoint: number): boolean {
  const only = fontFamilies[family]?.only;
  return only === undefined || only.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Characters that steer layout and have no shape of their own (Unicode Default_Ignorable_Code_Point, as far as text uses them). */
export function isInvisible(codePoint: number): boolean {
  if (codePoint < 0xad) return false;
  return (
    codePoint === 0xad ||
    codePoint === 0x34f ||
    codePoint === 0x61c ||
    (codePoint >= 0x180b && codePoint <= 0x180f) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0000 && codePoint <= 0xe0fff)
  );
}
