import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';

/** CIDs of the glyphs that the pages of a PDF show; 0 is the empty box. */
export function shownGlyphs(pdf: Buffer): number[] {
  return contentStreams(pdf).flatMap(shownCids);
}

function contentStreams(pdf: Buffer): string[] {
  const found: string[] = [];
  const raw = pdf.toString('latin1');
  for (const match of raw.matchAll(/stream\n/gu)) {
    const end = raw.indexOf('\nendstream', match.index);
    const bytes = pdf.subarray(match.index + match[0].length, end);
    const content = bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
    if (content.includes(' TJ')) found.push(content);
  }
  return found;
}

function shownCids(content: string): number[] {
  const cids: number[] = [];
  for (const [, shown] of content.matchAll(/\[((?:\((?:\\[\s\S]|[^\\)])*\)|<[\da-f]*>|[-\d.\s])*)\] TJ/gu)) {
    for (const [, literal, hex] of (shown ?? '').matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)|<([\da-f]*)>/gu)) {
      const codes =
        hex === undefined
          ? (literal ?? '').replaceAll('\\r', '\r').replaceAll(/\\([\s\S])/gu, '$1')
          : Buffer.from(hex, 'hex').toString('latin1');
      for (let index = 0; index < codes.length; index += 2) {
        cids.push(codes.charCodeAt(index) * 256 + codes.charCodeAt(index + 1));
      }
    }
  }
  return cids;
}
