import { Blob, Face, Font } from 'harfbuzzjs';
import { readResource } from '#core/files/read-resource.ts';

export type Weight = 'regular' | 'bold';

/** In the order in which fonts are tried; the large one comes last, so that it is read only when needed. */
const FAMILIES = ['noto-sans', 'noto-naskh-arabic', 'noto-serif-tibetan', 'noto-sans-sc'] as const;
export const SANS = 0;
export const NASKH = 1;
export const TIBETAN = 2;
export const HAN = 3;

const CODE_POINTS = 0x110000;
const NO_FAMILY = 255;

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

/** The bundled fonts, each read on first use. Regular and bold of a family cover the same characters. */
export class FontSet {
  readonly #folder: string;
  readonly #faces = new Map<string, FontFace>();
  /** Per code point: one bit a family that was asked (low half) and one that covers it (high half). */
  readonly #coverage = new Uint8Array(CODE_POINTS);
  /** Per code point: 0 while unknown, otherwise the first family counted from 1. */
  readonly #firstFamily = new Uint8Array(CODE_POINTS);

  constructor(folder: string) {
    this.#folder = folder;
  }

  face(family: number, weight: Weight): FontFace {
    const name = `${FAMILIES[family] ?? ''}-${weight}`;
    const known = this.#faces.get(name);
    if (known !== undefined) return known;
    const bytes = readResource(this.#folder, `${name}.ttf`);
    const face = new Face(new Blob(bytes));
    const loaded = { name, family, weight, bytes, shaperFont: new Font(face), scale: 1000 / face.upem };
    this.#faces.set(name, loaded);
    return loaded;
  }

  covers(family: number, codePoint: number): boolean {
    const seen = this.#coverage[codePoint] ?? 0;
    if ((seen & (1 << family)) !== 0) return (seen & (16 << family)) !== 0;
    const isCovered = this.face(family, 'regular').shaperFont.nominalGlyph(codePoint) !== undefined;
    this.#coverage[codePoint] = seen | (1 << family) | (isCovered ? 16 << family : 0);
    return isCovered;
  }

  /** The first family that covers a character. */
  familyOf(codePoint: number): number | undefined {
    const known = this.#firstFamily[codePoint] ?? 0;
    if (known !== 0) return known === NO_FAMILY ? undefined : known - 1;
    const family = FAMILIES.findIndex((_, index) => this.covers(index, codePoint));
    this.#firstFamily[codePoint] = family < 0 ? NO_FAMILY : family + 1;
    return family < 0 ? undefined : family;
  }

  /** Whether one family has both, so that a mark can stand on its letter. */
  areCoveredTogether(letter: number, mark: number): boolean {
    return FAMILIES.some((_, family) => this.covers(family, letter) && this.covers(family, mark));
  }

  /** The first family that covers all of `text` from `start` to `end`; invisible characters need no glyph. */
  familyOfText(text: string, start: number, end: number): number | undefined {
    for (let family = 0; family < FAMILIES.length; family++) {
      if (this.coversText(family, text, start, end)) return family;
    }
    return undefined;
  }

  coversText(family: number, text: string, start: number, end: number): boolean {
    for (let index = start; index < end; index++) {
      const codePoint = text.codePointAt(index) ?? 0;
      if (codePoint > 0xffff) index++;
      if (!this.covers(family, codePoint) && !isInvisible(codePoint)) return false;
    }
    return true;
  }
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
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}
