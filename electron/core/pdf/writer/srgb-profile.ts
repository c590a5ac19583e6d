import { Buffer } from 'node:buffer';

const HEADER_BYTES = 128;

/** Primaries and white of IEC 61966-2-1, adapted to D50, as sRGB profiles have them. */
const COLOURS = {
  wtpt: [0.9642, 1, 0.82491],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
/** From D65 to D50, by rows. */
const ADAPTATION = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01708, -0.00925, 0.01508, 0.75168];
/** Y = (aX + b)^g from d on, else cX. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** What the colours of the pages mean: sRGB, as an ICC profile of version 4 (ICC.1:2004-10). */
export function srgbProfile(): Buffer {
  const curve = element('para', Buffer.concat([u16(3), u16(0), ...CURVE.map(fixed)]));
  const tags: (readonly [string, Buffer])[] = [
    ['desc', text('sRGB')],
    ['cprt', text('No copyright, use freely')],
    ['chad', element('sf32', Buffer.concat(ADAPTATION.map(fixed)))],
    ...Object.entries(COLOURS).map(
      ([tag, value]) => [tag, element('XYZ ', Buffer.concat(value.map(fixed)))] as const,
    ),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table: Buffer[] = [u32(tags.length)];
  const data: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let end = HEADER_BYTES + 4 + 12 * tags.length;
  for (const [tag, bytes] of tags) {
    const place = places.get(bytes) ?? end;
    if (place === end) {
      places.set(bytes, place);
      data.push(bytes);
      end += bytes.length;
    }
    table.push(Buffer.from(tag, 'latin1'), u32(place), u32(bytes.length));
  }
  return Buffer.concat([header(end), ...table, ...data]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A day that is always the same.
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + index * 2);
  bytes.write('acsp', 36, 'latin1');
  Buffer.concat(COLOURS.wtpt.map(fixed)).copy(bytes, 68);
  return bytes;
}

/** A tag's data, filled up to four bytes. */
function element(type: string, content: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.from(type, 'latin1'), u32(0), content]);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function text(words: string): Buffer {
  const utf16 = Buffer.from(words, 'utf16le').swap16();
  const record = [u32(1), u32(12), Buffer.from('enUS', 'latin1'), u32(utf16.length), u32(28)];
  return element('mluc', Buffer.concat([...record, utf16]));
}

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
