import { Buffer as ShapeBuffer, Direction, shape } from 'harfbuzzjs';
import { AppError } from '#shared/errors/app-error.ts';
import { isInvisible, type FontFace, type FontSet, type Weight } from './font-set.ts';

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
    const run = this.#runsOf(this.#old, face, isRtl).get(text) ?? this.#shapeAnew(face, isRtl, text);
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

  #shapeAnew(face: FontFace, isRtl: boolean, text: string): ShapedRun {
    const buffer = this.#buffer;
    buffer.clearContents();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(isRtl ? Direction.RTL : Direction.LTR);
    shape(face.shaperFont, buffer);
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const { scale } = face;
    const advances = positions.map((position) => position.xAdvance * scale);
    const texts = textsOfGlyphs(
      text,
      infos.map((info) => info.cluster),
      advances,
    );
    for (const [index, info] of infos.entries()) {
      if (info.codepoint === 0) throw missingGlyph(texts[index] === '' ? text : (texts[index] ?? text));
    }
    return {
      face,
      isRtl,
      text,
      glyphIds: infos.map((info) => info.codepoint),
      advances,
      xOffsets: positions.map((position) => position.xOffset * scale),
      yOffsets: positions.map((position) => position.yOffset * scale),
      texts,
      width: advances.reduce((sum, advance) => sum + advance, 0),
      trailingSpace: widthOfTrailingSpaces(text, texts, advances, isRtl),
    };
  }
}

/** Gives the text of each cluster to the one glyph of it that takes room, so that copied text has every letter once. */
function textsOfGlyphs(text: string, clusters: readonly number[], advances: readonly number[]): string[] {
  const starts = [...new Set(clusters)].sort((a, b) => a - b);
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
  const carriers = new Map<number, number>();
  for (const [index, cluster] of clusters.entries()) {
    const carrier = carriers.get(cluster);
    if (carrier === undefined || (advances[carrier] === 0 && advances[index] !== 0)) {
      carriers.set(cluster, index);
    }
  }
  return clusters.map((cluster, index) =>
    carriers.get(cluster) === index ? visibleText(text.slice(cluster, endOf.get(cluster))) : '',
  );
}

/** ZWJ and ZWNJ belong to the spelling of a word; the other invisible characters only steered the layout. */
function visibleText(text: string): string {
  return [...text]
    .filter((character) => /[\u200c\u200d]/u.test(character) || !isInvisible(character.codePointAt(0) ?? 0))
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

function missingGlyph(text: string): AppError {
  return new AppError('dossier/font-missing', { characters: text, count: [...text].length, field: '' });
}
