import { randomInt } from 'node:crypto';

/** Words that occur nowhere else on this computer; what is typed in one session shares both. */
export interface Canary {
  /** Twelve Latin letters. */
  readonly latin: string;
  /** Four Chinese characters. */
  readonly han: string;
}

const LATIN_LETTERS = 12;
const HAN_CHARACTERS = 4;
/** Plain characters from here on are all in one block of common and rare ones: U+5000 to U+8FFF. */
const FIRST_HAN = 0x5000;
const LAST_HAN = 0x8fff;

export function createCanary(): Canary {
  return {
    latin: many(LATIN_LETTERS, () => 0x61 + randomInt(26)),
    han: many(HAN_CHARACTERS, () => FIRST_HAN + randomInt(LAST_HAN - FIRST_HAN)),
  };
}

/** What is typed into the nth field: the number makes the word its own, so that a finding names its field. */
export function canaryWords({ latin, han }: Canary, number: number): string {
  const letters = number
    .toString(26)
    .split('')
    .map((digit) => String.fromCodePoint(0x61 + Number.parseInt(digit, 26)));
  return `${latin}${letters.join('')} ${han}`;
}

function many(count: number, codePoint: () => number): string {
  return String.fromCodePoint(...Array.from({ length: count }, codePoint));
}
