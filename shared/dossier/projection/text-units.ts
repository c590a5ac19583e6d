import { foldText } from '../../text/fold-text.ts';
import { latinOfUyghur } from '../../text/uyghur-latin.ts';

/**
 * A word, a Tibetan syllable or one Han character of a text, with the key under which names are compared.
 * Offsets are UTF-16 code units of the text as written.
 */
export interface TextUnit {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** Whether it is written as a name would be: upper case, or in a script that has no case. */
  readonly mayBeName: boolean;
  readonly script: 'han' | 'tibetan' | 'other';
}

// Cf keeps a word whole that somebody split with zero-width characters.
const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}\p{Cf}])+/gu;

/** What may stand between the words of one name: spaces, hyphens, commas, dots of initials, apostrophes, tsheg. */
const JOINER = /^[\s\p{Pd}\p{Cf}'’ʼʻ`´·•・‧.,،_\u0f0b\u0f0c\u0640]{0,4}$/u;

/** The units of a text in order. Units that fold to nothing (lone zero-width characters) are left out. */
export function textUnits(text: string): TextUnit[] {
  const units: TextUnit[] = [];
  for (const match of text.matchAll(UNIT)) {
    const written = match[0];
    const word = readWord(written);
    if (word.key !== '') units.push({ start: match.index, end: match.index + written.length, ...word });
  }
  return units;
}

/** Whether two neighbouring units can belong to one name. */
export function areJoined(text: string, first: TextUnit, second: TextUnit): boolean {
  return JOINER.test(text.slice(first.end, second.start));
}

type Word = Omit<TextUnit, 'start' | 'end'>;

/** Texts repeat their words; folding one takes a hundred times as long as finding it here. */
const words = new Map<string, Word>();
const MAX_KNOWN_WORDS = 50_000;

function readWord(written: string): Word {
  let word = words.get(written);
  if (word === undefined) {
    word = { key: unitKey(written), mayBeName: !/^\p{Ll}/u.test(written), script: scriptOf(written) };
    if (words.size >= MAX_KNOWN_WORDS) words.clear();
    words.set(written, word);
  }
  return word;
}

function scriptOf(written: string): TextUnit['script'] {
  if (/\p{Script=Han}/u.test(written)) return 'han';
  return /\p{Script=Tibetan}/u.test(written) ? 'tibetan' : 'other';
}

function unitKey(written: string): string {
  const folded = foldText(written.replaceAll(/\p{Cf}/gu, ''));
  return latinOfUyghur(folded).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}
