/** Crockford's base 32: no I, L, O or U, so that nothing on paper can be read in two ways. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_CHARACTERS = 4;
const GROUP_CHARACTERS = DATA_CHARACTERS + 1;

/** What a whole number of groups holds: 2.5 bytes each. */
function groupsOf(bytes: number): number {
  return (bytes * 8) / (DATA_CHARACTERS * 5);
}

/** 160 bits. */
export const RECOVERY_KEY_BYTES = 20;
export const WHOLE_GROUPS: number = groupsOf(RECOVERY_KEY_BYTES);
export const PIECE_BYTES = 35;
export const PIECE_GROUPS: number = groupsOf(PIECE_BYTES);

/** Writes bytes, an even number of groups of them, as groups of four characters and a check character. */
export function writeGroups(bytes: Uint8Array): string {
  const symbols = toSymbols(bytes);
  const groups: string[] = [];
  for (let at = 0; at < symbols.length; at += DATA_CHARACTERS) {
    const data = symbols.slice(at, at + DATA_CHARACTERS);
    groups.push([...data, checkOf(data, groups.length)].map((symbol) => ALPHABET[symbol]).join(''));
  }
  return groups.join('-');
}

/** What somebody typed, as groups: any case, any separators, with the look-alikes put right. */
export function typedGroups(text: string): readonly string[] {
  const characters = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.,:;|/]+/gu, '')
    .replaceAll(/[IL]/gu, '1')
    .replaceAll('O', '0');
  return characters.match(new RegExp(`.{1,${GROUP_CHARACTERS}}`, 'gu')) ?? [];
}

const MAX_TEXTS = 3;
export const MAX_TEXT_CHARACTERS = 400;

/**
 * What somebody typed from paper, as the whole key or as pieces of it: each on a line of its own, or broken into
 * lines in whatever way the paper has them.
 */
export function recoveryTextsOf(typed: string): string[] {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const groups = typedGroups(typed);
  return textsOf(lines, groups).map((text) => text.slice(0, MAX_TEXT_CHARACTERS));
}

function textsOf(lines: readonly string[], groups: readonly string[]): readonly string[] {
  if (groups.length === 0) return [];
  if (groups.length < PIECE_GROUPS) return [lines.join(' ')];
  if (groups.length % PIECE_GROUPS !== 0 && lines.length <= MAX_TEXTS) return lines;
  const pieces = Math.min(MAX_TEXTS, Math.ceil(groups.length / PIECE_GROUPS));
  return Array.from({ length: pieces }, (_none, index) => {
    const end = index === MAX_TEXTS - 1 ? groups.length : (index + 1) * PIECE_GROUPS;
    return groups.slice(index * PIECE_GROUPS, end).join('-');
  });
}

/** Number, from 1, of the first group whose check character does not fit; undefined if all fit. */
export function firstWrongGroup(groups: readonly string[]): number | undefined {
  const wrong = groups.findIndex((group, index) => symbolsOf(group, index) === undefined);
  return wrong === -1 ? undefined : wrong + 1;
}

/** The bytes of groups that all fit. */
export function readGroups(groups: readonly string[]): Uint8Array<ArrayBuffer> {
  const symbols = groups.flatMap((group, index) => symbolsOf(group, index) ?? []);
  const bytes = new Uint8Array(Math.floor((symbols.length * 5) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const symbol of symbols) {
    held = (held << 5) | symbol;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >>> bits;
    held &= (1 << bits) - 1;
  }
  return bytes;
}

function toSymbols(bytes: Uint8Array): number[] {
  const symbols: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      symbols.push(held >>> bits);
      held &= (1 << bits) - 1;
    }
  }
  return symbols;
}

function symbolsOf(group: string, index: number): readonly number[] | undefined {
  const symbols = Array.from(group, (character) => ALPHABET.indexOf(character));
  if (symbols.length !== GROUP_CHARACTERS || symbols.includes(-1)) return undefined;
  const data = symbols.slice(0, DATA_CHARACTERS);
  return checkOf(data, index) === symbols[DATA_CHARACTERS] ? data : undefined;
}

/**
 * A check over GF(32): every wrong character, every two characters of a group that changed places and
 * every two groups that did are noticed, since each place has a factor of its own.
 */
function checkOf(data: readonly number[], index: number): number {
  return data.reduce((sum, symbol) => double(sum ^ symbol), double(index + 1));
}

/** Times x in GF(2)[x] / (x⁵ + x² + 1). */
function double(symbol: number): number {
  const shifted = symbol << 1;
  return shifted & 32 ? (shifted ^ 0b100101) & 31 : shifted;
}
