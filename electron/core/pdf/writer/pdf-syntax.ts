/** Millipoints are finer than any device shows. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A text string as UTF-16 with byte order mark, which every reader takes. */
export function pdfTextString(text: string): string {
  let hex = '<FEFF';
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  }
  return `${hex}>`;
}

/** Two bytes a glyph, as the inside of a literal string. */
export function pdfGlyphCode(cid: number): string {
  return escapeByte(cid >> 8) + escapeByte(cid & 0xff);
}

function escapeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === '(' || character === ')' || character === '\\') return `\\${character}`;
  return character === '\r' ? '\\r' : character;
}
