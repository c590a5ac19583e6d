import type { Canary } from './canary.ts';

/** A way in which a program may write a text. */
export interface CanaryForm {
  readonly name: string;
  readonly bytes: Buffer;
  /** Letters of either case count; the bytes are given in lower case. */
  readonly isFolded: boolean;
}

/**
 * An index that keeps words in order writes only what differs from the word before (SQLite's FTS5,
 * LevelDB), so the first letters may be missing.
 */
const SHARED_LETTERS = 3;

/** Every way in which the words of a canary are looked for in a file. */
export function canaryForms({ latin, han }: Canary): readonly CanaryForm[] {
  const tail = latin.slice(SHARED_LETTERS);
  return [
    ...textForms('Latin', tail, true),
    ...[tail, tail.toUpperCase()].flatMap((text) => coded('Latin', text)),
    ...textForms('Chinese', han, false),
    ...coded('Chinese', han),
    folded('Chinese, JSON escapes', [...han].map((each) => `\\u${hexOf(each)}`).join('')),
    folded('Chinese, in an address', encodeURIComponent(han)),
    folded('Chinese, HTML references', [...han].map((each) => `&#x${hexOf(each)};`).join('')),
  ];
}

function textForms(name: string, text: string, isFolded: boolean): CanaryForm[] {
  return [
    { name: `${name}, UTF-8`, bytes: Buffer.from(text, 'utf8'), isFolded },
    { name: `${name}, UTF-16LE`, bytes: Buffer.from(text, 'utf16le'), isFolded },
    { name: `${name}, UTF-16BE`, bytes: Buffer.from(text, 'utf16le').swap16(), isFolded },
  ];
}

/** What stays the same of a text in the middle of something coded, wherever it begins. */
function coded(name: string, text: string): CanaryForm[] {
  const encodings = [
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE', Buffer.from(text, 'utf16le').swap16()],
  ] as const;
  return encodings.flatMap(([encoding, bytes]) => [
    folded(`${name}, hex of ${encoding}`, bytes.toString('hex')),
    ...[0, 1, 2].map((offset) => ({
      name: `${name}, base64 of ${encoding} at ${offset}`,
      bytes: Buffer.from(base64Middle(bytes, offset)),
      isFolded: false,
    })),
  ]);
}

/** The characters of base64 that depend on these bytes alone, with `offset` bytes before them. */
function base64Middle(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/u, '');
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  return text.slice(first, last);
}

function folded(name: string, text: string): CanaryForm {
  return { name, bytes: Buffer.from(text.toLowerCase()), isFolded: true };
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
}
