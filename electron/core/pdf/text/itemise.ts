import LineBreaker from 'linebreak';
import { HAN, isInvisible, NASKH, SANS, type FontSet } from './font-set.ts';
import type { ShapedRun, Shaper } from './shape.ts';
import type { StyledText, TextSpan } from './styled-text.ts';
import { bidi, hasRightToLeft, type Direction } from './text-direction.ts';

/** A stretch of one font, one bidi level and one span, inside which no line breaks. */
export interface TextPiece {
  readonly run: ShapedRun;
  readonly level: number;
  /** Index of its span in the text. */
  readonly span: number;
  readonly canBreakAfter: boolean;
}

const COMBINING = /^[\p{M}\u200c\u200d]$/u;

/** Dash, quotation marks and ellipsis. */
const SHARED_SIGNS = new Set([0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026]);
const LATIN = /\p{Script=Latin}/u;

type UnfinishedPiece = { -readonly [Key in keyof TextPiece]: TextPiece[Key] };

/**
 * Cuts a paragraph (no line ends) into pieces in logical order, one after the other as they are asked for. `lang` is that of spans without their own: in Chinese,
 * quotation marks, dashes and dots that it shares with Latin are as wide as an ideograph.
 */
export function* itemise(
  styled: StyledText,
  base: Direction,
  shaper: Shaper,
  lang = 'en',
): Generator<TextPiece> {
  const { text } = styled;
  const levels =
    base === 'rtl' || hasRightToLeft(text) ? bidi.getEmbeddingLevels(text, base).levels : undefined;
  const cutter = new PieceCutter(styled, levels, base === 'rtl' ? NASKH : SANS, shaper, lang);
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let stop = breaker.nextBreak(); stop; stop = breaker.nextBreak()) {
    yield* cutter.cut(start, stop.position);
    start = stop.position;
  }
}

class PieceCutter {
  #pieces: UnfinishedPiece[] = [];
  readonly #text: string;
  readonly #spans: readonly TextSpan[];
  readonly #levels: Uint8Array | undefined;
  readonly #shaper: Shaper;
  readonly #fonts: FontSet;
  #span = 0;
  readonly #lang: string;
  #family: number;

  constructor(
    styled: StyledText,
    levels: Uint8Array | undefined,
    family: number,
    shaper: Shaper,
    lang: string,
  ) {
    this.#lang = lang;
    this.#text = styled.text;
    this.#spans = styled.spans;
    this.#levels = levels;
    this.#family = family;
    this.#shaper = shaper;
    this.#fonts = shaper.fonts;
  }

  /** The pieces between two break opportunities. */
  cut(start: number, end: number): readonly TextPiece[] {
    this.#pieces = [];
    let from = start;
    while (from < end) {
      if (isBidiControl(this.#text.charCodeAt(from))) {
        from++;
        continue;
      }
      while ((this.#spans[this.#span]?.end ?? Number.POSITIVE_INFINITY) <= from) this.#span++;
      const to = this.#endOfStretch(from, Math.min(end, this.#spans[this.#span]?.end ?? end));
      this.#addFontRuns(from, to);
      from = to;
    }
    const last = this.#pieces.at(-1);
    if (last !== undefined) last.canBreakAfter = true;
    return this.#pieces;
  }

  #endOfStretch(from: number, end: number): number {
    const levels = this.#levels;
    if (levels === undefined) {
      for (let index = from + 1; index < end; index++) {
        if (isBidiControl(this.#text.charCodeAt(index))) return index;
      }
      return end;
    }
    let to = from + 1;
    while (to < end && levels[to] === levels[from] && !isBidiControl(this.#text.charCodeAt(to))) to++;
    return to;
  }

  /**
   * One font for the whole stretch if any has it all (else joined letters come apart), otherwise one per cluster.
   * Ideographs do not join: Latin and quotation marks beside them keep their own font.
   */
  #addFontRuns(from: number, to: number): void {
    const family = this.#familyOfStretch(from, to);
    if (family !== undefined && !this.#mixesScripts(from, to, family)) {
      this.#add(from, to, family);
      return;
    }
    let start = from;
    let current: number | undefined;
    for (let index = from; index < to;) {
      const next = this.#endOfCluster(index, to);
      const isChinese = this.#isChineseSign(index);
      const isKept =
        current !== undefined &&
        (current === HAN ? isChinese || !isWesternSign(this.#text.charCodeAt(index)) : !isChinese) &&
        this.#fonts.coversText(current, this.#text, index, next);
      const found = isChinese ? HAN : this.#fonts.familyOfText(this.#text, index, next);
      const needed: number = isKept ? (current ?? SANS) : (found ?? current ?? SANS);
      if (current !== undefined && needed !== current) {
        this.#add(start, index, current);
        start = index;
      }
      current = needed;
      index = next;
    }
    this.#add(start, to, current ?? SANS);
  }

  /**
   * Digits and punctuation stay in the font of the text before them; between right-to-left words always in theirs.
   * What follows such words but belongs to the left-to-right text around them does not, or readers take it for one run.
   */
  #familyOfStretch(from: number, to: number): number | undefined {
    const level = this.#levels?.[from] ?? 0;
    const near = (level & 1) === 1 ? NASKH : this.#family;
    if (near === NASKH && level === 0) return this.#fonts.familyOfText(this.#text, from, to);
    if (near !== SANS && near !== HAN && !this.#hasLetter(from, to)) {
      if (this.#fonts.coversText(near, this.#text, from, to)) return near;
    }
    return this.#fonts.familyOfText(this.#text, from, to);
  }

  #hasLetter(from: number, to: number): boolean {
    for (let index = from; index < to; index++) {
      const unit = this.#text.charCodeAt(index);
      if (unit > 0x40 && !(unit >= 0x2000 && unit < 0x2070)) return true;
    }
    return false;
  }

  /** Whether a stretch that `family` could draw has a sign that belongs to the font of another script. */
  #mixesScripts(from: number, to: number, family: number): boolean {
    for (let index = from; index < to; index++) {
      const isChinese = this.#isChineseSign(index);
      if (family !== HAN && isChinese) return true;
      if (family === HAN && !isChinese && isWesternSign(this.#text.charCodeAt(index))) return true;
    }
    return false;
  }

  /** A sign that Chinese shares with Latin, in Chinese. A single mark beside a Latin letter is an apostrophe. */
  #isChineseSign(index: number): boolean {
    const unit = this.#text.charCodeAt(index);
    if (unit < 0x2014 || unit > 0x2026 || !SHARED_SIGNS.has(unit)) return false;
    if (!(this.#spans[this.#span]?.lang ?? this.#lang).startsWith('zh')) return false;
    const isSingle = unit === 0x2018 || unit === 0x2019;
    return !isSingle || !LATIN.test(this.#text.slice(Math.max(0, index - 1), index + 2));
  }

  #endOfCluster(index: number, limit: number): number {
    let end = index + widthOf(this.#text, index);
    while (end < limit && COMBINING.test(String.fromCodePoint(this.#text.codePointAt(end) ?? 0))) {
      end += widthOf(this.#text, end);
    }
    return end;
  }

  #add(from: number, to: number, family: number): void {
    this.#family = family;
    const level = this.#levels?.[from] ?? 0;
    const weight = this.#spans[this.#span]?.weight ?? 'regular';
    const run = this.#shaper.shape(family, weight, (level & 1) === 1, this.#text.slice(from, to));
    this.#pieces.push({ run, level, span: this.#span, canBreakAfter: false });
  }
}

function widthOf(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/** Latin letters and signs, and the quotation marks that Chinese shares with them. */
function isWesternSign(unit: number): boolean {
  return (unit > 0x20 && unit < 0x250) || (unit >= 0x2018 && unit <= 0x201d);
}

function isBidiControl(unit: number): boolean {
  return unit >= 0x200e && isInvisible(unit) && unit !== 0x200c && unit !== 0x200d && unit < 0xfe00;
}
