import { Buffer as ShapeBuffer, Direction, shape, type GlyphInfo, type GlyphPosition } from 'harfbuzzjs';
import { AppError } from '#shared/errors/app-error.ts';
import { closedUpSigns } from './closed-up.ts';
import { HAN, isInvisible, type FontFace, type FontSet, type Weight } from './font-set.ts';

/** Glyphs of one piece of text in one font, in visual order. All lengths are in 1/1000 em. */
export interface ShapedRun {
  readonly face: FontFace;
  readonly isRtl: boolean;
  readonly text: string;
  readonly glyphIds: readonly number[];
  readonly advances: readonly number[];
  readonly xOffsets: readonly number[];
  readonly yOffsets: readonly number[];
  /** What each glyph stands for; empty for a mark whose text its base carries. */
  readonly texts: readonly string[];
  readonly width: number;
  /** Width of the spaces at its logical end. */
  readonly trailingSpace: number;
}

/** Enough for the vocabulary of a large case; two generations of it are kept. */
const GENERATION_RUNS = 20_000;

const SPELLING = /[\p{Join_Control}\p{Variation_Selector}\u{e0020}-\u{e007f}]/u;

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

export const TRAILING_SPACES = /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+$/u;

type Generation = Map<FontFace, readonly [Map<string, ShapedRun>, Map<string, ShapedRun>]>;

/** Shapes pieces of text with HarfBuzz and remembers them. */
export class Shaper {
  readonly fonts: FontSet;
  readonly #buffer = new ShapeBuffer();
  #young: Generation = new Map();
  #old: Generation = new Map();
  #youngRuns = 0;

  constructor(fonts: FontSet) {
    this.fonts = fonts;
  }

  shape(family: number, weight: Weight, isRtl: boolean, text: string): ShapedRun {
    const face = this.fonts.face(family, weight);
    const known = this.#runsOf(this.#young, face, isRtl).get(text);
    if (known !== undefined) return known;
    const run = this.#runsOf(this.#old, face, isRtl).get(text) ?? this.#shapeWithSpace(face, isRtl, text);
    if (this.#youngRuns >= GENERATION_RUNS) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#youngRuns = 0;
    }
    this.#runsOf(this.#young, face, isRtl).set(text, run);
    this.#youngRuns++;
    return run;
  }

  #runsOf(generation: Generation, face: FontFace, isRtl: boolean): Map<string, ShapedRun> {
    let runs = generation.get(face);
    if (runs === undefined) {
      runs = [new Map<string, ShapedRun>(), new Map<string, ShapedRun>()];
      generation.set(face, runs);
    }
    return runs[isRtl ? 1 : 0];
  }

  /** A word is shaped once, whether or not a space follows it. */
  #shapeWithSpace(face: FontFace, isRtl: boolean, text: string): ShapedRun {
    if (text.length < 2 || !text.endsWith(' ')) return this.#shapeAnew(face, isRtl, text);
    const word = this.shape(face.family, face.weight, isRtl, text.slice(0, -1));
    const space = this.shape(face.family, face.weight, isRtl, ' ');
    return isRtl ? joinRuns(text, space, word, word, space) : joinRuns(text, word, space, word, space);
  }

  #shapeAnew(face: FontFace, isRtl: boolean, text: string): ShapedRun {
    const buffer = this.#buffer;
    buffer.clearContents();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(isRtl ? Direction.RTL : Direction.LTR);
    shape(face.shaperFont, buffer, face.family === HAN ? closedUpSigns(text) : undefined);
    return toRun(face, isRtl, text, buffer.getGlyphInfos(), buffer.getGlyphPositions());
  }
}

function toRun(
  face: FontFace,
  isRtl: boolean,
  text: string,
  infos: readonly GlyphInfo[],
  positions: readonly GlyphPosition[],
): ShapedRun {
  const { scale } = face;
  const glyphIds: number[] = [];
  const advances: number[] = [];
  const xOffsets: number[] = [];
  const yOffsets: number[] = [];
  let width = 0;
  for (let index = 0; index < infos.length; index++) {
    const glyph = infos[index]?.codepoint ?? 0;
    if (glyph === 0) throw new AppError('dossier/not-drawn');
    const position = positions[index];
    const advance = (position?.xAdvance ?? 0) * scale;
    glyphIds.push(glyph);
    advances.push(advance);
    xOffsets.push((position?.xOffset ?? 0) * scale);
    yOffsets.push((position?.yOffset ?? 0) * scale);
    width += advance;
  }
  const texts = textsOfGlyphs(text, infos, advances, isRtl);
  const trailingSpace = widthOfTrailingSpaces(text, texts, advances, isRtl);
  return { face, isRtl, text, glyphIds, advances, xOffsets, yOffsets, texts, width, trailingSpace };
}

function joinRuns(
  text: string,
  left: ShapedRun,
  right: ShapedRun,
  word: ShapedRun,
  space: ShapedRun,
): ShapedRun {
  return {
    face: left.face,
    isRtl: left.isRtl,
    text,
    glyphIds: left.glyphIds.concat(right.glyphIds),
    advances: left.advances.concat(right.advances),
    xOffsets: left.xOffsets.concat(right.xOffsets),
    yOffsets: left.yOffsets.concat(right.yOffsets),
    texts: left.texts.concat(right.texts),
    width: left.width + right.width,
    trailingSpace: space.width + (word.trailingSpace === word.width ? word.width : word.trailingSpace),
  };
}

/**
 * Shares the text of each cluster out among its glyphs that take room, from left to right, so that copied text has every
 * letter once and in order: a reader takes the room of a glyph without text for a space. What is drawn may be another
 * letter of the cluster, as where a vowel sign stands before its consonant.
 */
function textsOfGlyphs(
  text: string,
  infos: readonly GlyphInfo[],
  advances: readonly number[],
  isRtl: boolean,
): string[] {
  if (isOneGlyphEach(text, infos)) return text.split('').map(visibleText);
  const clusters = new Map<number, number[]>();
  for (let index = 0; index < infos.length; index++) {
    const cluster = infos[index]?.cluster ?? 0;
    const glyphs = clusters.get(cluster);
    if (glyphs === undefined) clusters.set(cluster, [index]);
    else glyphs.push(index);
  }
  const starts = [...clusters.keys()].toSorted((a, b) => a - b);
  const texts = Array.from({ length: infos.length }, () => '');
  for (const [order, start] of starts.entries()) {
    const glyphs = clusters.get(start) ?? [];
    const content = visibleText(text.slice(start, starts[order + 1] ?? text.length));
    const wide = glyphs.filter((glyph) => advances[glyph] !== 0);
    const carriers = wide.length === 0 || isRtl ? [wide[0] ?? glyphs[0] ?? 0] : wide;
    const composed = carriers.length === 1 ? [content] : [...content];
    // Of vowel signs in two parts, each may be a glyph.
    const letters = composed.length < carriers.length ? [...content.normalize('NFD')] : composed;
    for (const [position, glyph] of carriers.entries()) {
      const isLast = position === carriers.length - 1;
      texts[glyph] = isLast ? letters.slice(position).join('') : (letters[position] ?? '');
    }
  }
  return texts;
}

/** Most Latin, Cyrillic, Greek and Chinese pieces: the n-th glyph is the n-th character. */
function isOneGlyphEach(text: string, infos: readonly GlyphInfo[]): boolean {
  return infos.length === text.length && infos.every((info, index) => info.cluster === index);
}

/** Joiners, and what chooses a form of a sign, belong to the spelling; the other invisible characters only steered the layout. */
function visibleText(text: string): string {
  if (!INVISIBLE.test(text)) return text;
  return [...text]
    .filter((character) => SPELLING.test(character) || !isInvisible(character.codePointAt(0) ?? 0))
    .join('');
}

function widthOfTrailingSpaces(
  text: string,
  texts: readonly string[],
  advances: readonly number[],
  isRtl: boolean,
): number {
  if (!TRAILING_SPACES.test(text)) return 0;
  let width = 0;
  const last = texts.length - 1;
  for (let step = 0; step <= last; step++) {
    const index = isRtl ? step : last - step;
    if (!TRAILING_SPACES.test(texts[index] ?? '')) break;
    width += advances[index] ?? 0;
  }
  return width;
}
