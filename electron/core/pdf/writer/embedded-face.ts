import { Buffer } from 'node:buffer';
import type { FontFace } from '../text/font-set.ts';
import type { ShapedRun } from '../text/shape.ts';
import { pdfGlyphCode, pdfNumber } from './pdf-syntax.ts';
import type { PdfDocumentInternals, PdfEmbeddedFont, PdfReference } from './pdfkit-internals.ts';

/** A glyph that carries no text of its own; lengths in 1/1000 em from the start of its run. */
export interface LateMark {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** Width that showing it moves the pen by. */
  readonly width: number;
}

/** A run as the inside of TJ arrays, one for each height above the baseline (almost always just one). */
export interface EncodedRun {
  readonly segments: readonly { readonly rise: number; readonly show: string }[];
  readonly lateMarks: readonly LateMark[];
}

const LARGEST_CID = 0xffff;
/** `post` as the directory of a font file writes it. */
const POST_TAG = 0x706f7374;
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * A font in the PDF. One CID stands for one pair of glyph and text: fonts such as Noto Naskh Arabic draw several letters
 * from one dotless skeleton, so that one text for each glyph would copy the wrong letters.
 */
export class EmbeddedFace {
  readonly resourceName: string;
  readonly #face: FontFace;
  readonly #font: PdfEmbeddedFont;
  readonly #document: PdfDocumentInternals;
  readonly #cids = new Map<string, number>();
  readonly #usedGlyphs = new Set<number>([0]);
  readonly #textByCid: string[] = [''];
  readonly #encoded = new WeakMap<ShapedRun, EncodedRun>();

  constructor(document: PdfDocumentInternals, face: FontFace) {
    document.registerFont(face.name, face.bytes);
    document.font(face.name);
    this.#document = document;
    this.#face = face;
    this.#font = document._font;
    this.#font.font._tables['post'] = postHeader(face.bytes);
    // pdfkit has it in units of the font.
    this.#font.widths[0] = this.#widthOf(0);
    this.#font.toUnicodeCmap = () => this.#writeTextMap();
    this.resourceName = this.#font.id;
  }

  /** The font object that page resources name. */
  get reference(): PdfReference {
    return this.#font.ref();
  }

  encode(run: ShapedRun): EncodedRun {
    const known = this.#encoded.get(run);
    if (known !== undefined) return known;
    const encoded = this.#encodeAnew(run);
    this.#encoded.set(run, encoded);
    return encoded;
  }

  /** Codes of the glyphs of a left-to-right run without marks, as literal strings have them. */
  codesOf(run: ShapedRun): string[] {
    return run.glyphIds.map((glyph, index) => pdfGlyphCode(this.#cidOf(glyph, run.texts[index] ?? '')));
  }

  /** Code of a digit of the font of a run, as a literal string has it. */
  codeOf(run: ShapedRun, digit: string): string {
    const glyph = run.face.shaperFont.nominalGlyph(digit.codePointAt(0) ?? 0) ?? 0;
    return pdfGlyphCode(this.#cidOf(glyph, digit));
  }

  #encodeAnew(run: ShapedRun): EncodedRun {
    const line = new ShowBuilder();
    const lateMarks: LateMark[] = [];
    let pen = 0;
    for (const [index, glyph] of run.glyphIds.entries()) {
      const text = extractedText(run.texts[index] ?? '', run.isRtl);
      const advance = run.advances[index] ?? 0;
      const xOffset = run.xOffsets[index] ?? 0;
      const yOffset = run.yOffsets[index] ?? 0;
      const code = pdfGlyphCode(this.#cidOf(glyph, text));
      const width = this.#widthOf(glyph);
      if (text === '') {
        lateMarks.push({ code, x: pen + xOffset, y: yOffset, width });
        line.move(advance);
      } else {
        line.rise(yOffset);
        line.move(xOffset);
        line.show(code);
        line.move(advance - width - xOffset);
      }
      pen += advance;
    }
    return { segments: line.finish(), lateMarks };
  }

  #widthOf(glyph: number): number {
    return this.#face.shaperFont.glyphHAdvance(glyph) * this.#face.scale;
  }

  #cidOf(glyph: number, text: string): number {
    const key = `${glyph}|${text}`;
    const known = this.#cids.get(key);
    if (known !== undefined) return known;
    const cid = this.#addGlyph(glyph);
    if (cid > LARGEST_CID) throw new RangeError('more glyphs than one PDF font can number');
    this.#cids.set(key, cid);
    this.#font.widths[cid] = this.#widthOf(glyph);
    this.#textByCid[cid] = text;
    return cid;
  }

  #addGlyph(glyph: number): number {
    const { subset } = this.#font;
    if (!this.#usedGlyphs.has(glyph)) {
      this.#usedGlyphs.add(glyph);
      return subset.includeGlyph(glyph);
    }
    return subset.glyphs.push(glyph) - 1;
  }

  /** The ToUnicode map. Glyphs without text stand for a zero-width space: readers print the code of one without an entry. */
  #writeTextMap(): PdfReference {
    const entries: string[] = [];
    for (const [cid, text] of this.#textByCid.entries()) {
      if (cid === 0) continue;
      entries.push(`<${hex(cid)}> <${[...utf16(text === '' ? ZERO_WIDTH_SPACE : text)].map(hex).join('')}>`);
    }
    const lines = [
      '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
      '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ];
    for (let start = 0; start < entries.length; start += 100) {
      const chunk = entries.slice(start, start + 100);
      lines.push(`${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`);
    }
    lines.push('endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend');
    const reference = this.#document.ref();
    reference.write(Buffer.from(lines.join('\n'), 'latin1'));
    reference.end();
    return reference;
  }
}

/** Readers turn the characters of a right-to-left line around one by one, also those that share a glyph. */
function extractedText(text: string, isRtl: boolean): string {
  return isRtl && text.length > 1 ? [...text].toReversed().join('') : text;
}

/**
 * The two values that pdfkit reads from the `post` table of OpenType, without the names of thirty thousand glyphs that
 * fontkit would decode with them.
 */
function postHeader(bytes: Uint8Array): { readonly italicAngle: number; readonly isFixedPitch: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = view.getUint16(4);
  for (let record = 12; record < 12 + tables * 16; record += 16) {
    if (view.getUint32(record) !== POST_TAG) continue;
    const table = view.getUint32(record + 8);
    return { italicAngle: view.getInt32(table + 4) / 65536, isFixedPitch: view.getUint32(table + 12) };
  }
  return { italicAngle: 0, isFixedPitch: 0 };
}

class ShowBuilder {
  readonly #segments: { rise: number; show: string }[] = [];
  #show = '';
  #codes = '';
  #pending = 0;
  #rise = 0;

  /** Moves the pen without drawing, in 1/1000 em. */
  move(distance: number): void {
    this.#pending += distance;
  }

  rise(height: number): void {
    if (height === this.#rise) return;
    this.#endSegment();
    this.#rise = height;
  }

  show(code: string): void {
    this.#applyMove();
    this.#codes += code;
  }

  finish(): readonly { readonly rise: number; readonly show: string }[] {
    this.#applyMove();
    this.#endSegment();
    return this.#segments;
  }

  #applyMove(): void {
    if (Math.abs(this.#pending) > 0.01) {
      this.#endCodes();
      this.#show += pdfNumber(-this.#pending);
    }
    this.#pending = 0;
  }

  #endCodes(): void {
    if (this.#codes !== '') this.#show += `(${this.#codes})`;
    this.#codes = '';
  }

  #endSegment(): void {
    this.#endCodes();
    if (this.#show !== '') this.#segments.push({ rise: this.#rise, show: this.#show });
    this.#show = '';
  }
}

function* utf16(text: string): Generator<number> {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index);
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
