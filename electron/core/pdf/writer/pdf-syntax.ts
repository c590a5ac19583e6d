/** Hundredths of a point are finer than any device shows. Built from integers, which print much faster than fractions. */
export function pdfNumber(value: number): string {
  const hundredths = Math.round(value * 100);
  if (hundredths < 0) return `-${pdfNumber(-value)}`;
  const rest = hundredths % 100;
  const whole = (hundredths - rest) / 100;
  if (rest === 0) return `${whole}`;
  return rest < 10 ? `${whole}.0${rest}` : `${whole}.${rest}`;
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
