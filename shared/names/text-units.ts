/** A word, a piece of a joined word, or a Tibetan syllable. Offsets are UTF-16 code units of the text as written. */
export interface TextUnit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly script: 'tibetan' | 'cased' | 'uncased';
  readonly letterCase: 'lower' | 'title' | 'upper' | 'none';
  /** Stands in a user name, an address, a file name or a hashtag. */
  readonly isHandle: boolean;
  /** A piece of a longer word: the one before it touches it. */
  readonly isGlued: boolean;
}

// Cf keeps a word whole that somebody split with zero-width characters.
const WORD = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}\p{Cf}|\p{So}])+/gu;
const PIECES =
  /\p{Script=Tibetan}[\p{Script=Tibetan}\p{M}]*|[\p{Lu}\p{Lt}]+(?![\p{Ll}])[\p{M}\p{Cf}]*|[\p{L}\p{M}\p{Cf}](?:[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Cf}])*|\p{N}+|[|\p{So}]+/gu;
const STYLED = /[\u24b6-\u24e9\u{1f130}-\u{1f189}]/gu;

/** The words of a text in order, long ones (camelCase, letters beside digits) also in their pieces. */
export function textUnits(text: string): TextUnit[] {
  const units: TextUnit[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const letters = word.replaceAll(STYLED, 'a');
    if (!/\p{L}/u.test(letters)) continue;
    const isHandle = isInHandle(text, match.index, match.index + word.length);
    const pieces = isPlain(letters) || isMisread(word) || isRansom(word) ? [] : [...word.matchAll(PIECES)];
    if (pieces.length < 2) {
      units.push(unit(word, match.index, isHandle, false));
      continue;
    }
    const hasDigits = /\p{N}/u.test(word);
    for (const [position, piece] of pieces.entries()) {
      if (isNumber(piece[0])) continue;
      const own = unit(piece[0], match.index + piece.index, isHandle || hasDigits, position > 0);
      // The digits of an account tell as much as its letters: they go with them.
      const [before, after] = [pieces[position - 1], pieces[position + 1]];
      const start =
        position === 1 && before !== undefined && isNumber(before[0])
          ? match.index + before.index
          : own.start;
      const end =
        after !== undefined && isNumber(after[0]) ? match.index + after.index + after[0].length : own.end;
      units.push({ ...own, start, end });
    }
  }
  return units;
}

function isNumber(piece: string): boolean {
  return /^[\p{N}|]+$/u.test(piece);
}

/** One word of one case, without digits. */
function isPlain(letters: string): boolean {
  return (
    /^(?:[\p{Lu}\p{Lt}]?[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Cf}]*|[\p{Lu}\p{Lt}\p{M}\p{Cf}]+)$/u.test(letters) &&
    !/\p{Script=Tibetan}/u.test(letters)
  );
}

/** Cases without a meaning: dIlMuRaT. */
function isRansom(word: string): boolean {
  return (
    /^\p{L}+$/u.test(word) && (word.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) > 2 && !/\p{Ll}{3}/u.test(word)
  );
}

/** A letter or two that a scanner took for others: Do1kar, 0sman, AbIet. Not memet98, not AlimTursun. */
function isMisread(word: string): boolean {
  if (/^\p{Lu}?\p{Ll}*I\p{Ll}+$/u.test(word) && /(?:\p{Ll}|^\p{Lu})I/u.test(word)) return true;
  return /^(?:[01358]\p{Ll}{3,}|\p{L}+[01358|]\p{Ll}+(?:[01358|]\p{Ll}*)?)$/u.test(word);
}

function unit(text: string, start: number, isHandle: boolean, isGlued: boolean): TextUnit {
  return { start, end: start + text.length, text, ...formOf(text), isHandle, isGlued };
}

function formOf(text: string): Pick<TextUnit, 'script' | 'letterCase'> {
  const plain = text.normalize('NFKC').replaceAll(/[\p{Cf}\p{M}]/gu, '');
  if (/\p{Script=Tibetan}/u.test(plain)) return { script: 'tibetan', letterCase: 'none' };
  if (!/[\p{Lu}\p{Ll}]/u.test(plain)) return { script: 'uncased', letterCase: 'none' };
  // 0sman: a scanner read the capital as a digit.
  if (!/\p{Lu}|^\p{N}/u.test(plain)) return { script: 'cased', letterCase: 'lower' };
  return { script: 'cased', letterCase: plain.length > 1 && !/\p{Ll}/u.test(plain) ? 'upper' : 'title' };
}

function isInHandle(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 2);
  return (
    /[@#/_\\=&%]/u.test(before) ||
    /^[@_/\\=&%]/u.test(after) ||
    (/^[.-][\p{Ll}\p{N}]/u.test(after) && /\S/u.test(after)) ||
    (/[.-]/u.test(before) && /[\p{Ll}\p{N}]/u.test(text.slice(Math.max(0, start - 2), start - 1)))
  );
}

/** Between the words of one name: spaces, a line end, hyphens, dots, apostrophes, what addresses and file names have. */
const JOINER =
  /^(?:[^\S\n]{0,40}\n?[^\S\n]{0,40}|%20|\+|[\p{Pd}'’ʼʻʹ`´·•・‧._,،~\p{Cf}\u0640]{1,2}\s?\n?\s{0,4}|\s?[\p{Pd},،·]\s?|['’ʼ]?\s['’ʼ]|[\u0f0b\u0f0c]+)$/u;

/** How two neighbouring units are joined that can belong to one name. */
export type Join = 'space' | 'tight' | 'none';

export function joinOf(text: string, first: TextUnit, second: TextUnit): Join {
  const distance = second.start - first.end;
  if (distance === 0) return 'tight';
  if (distance === 1 && text[first.end] === ' ') return 'space';
  return distance < 90 && JOINER.test(text.slice(first.end, second.start)) ? 'tight' : 'none';
}

/** Whether two neighbouring units can belong to one name. */
export function isJoined(join: Join | undefined): boolean {
  return join !== undefined && join !== 'none';
}
