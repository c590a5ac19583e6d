import type { TokenClass } from './person-release.ts';

/** Says under which code a person is shown. It is asked in the order in which people appear in a dossier. */
export interface CodeBook {
  /** The same one whenever it is asked about the same person. */
  readonly codeOf: (personId: string, tokenClass: TokenClass) => string;
}

/** Of the digits of a code at least. */
const MIN_DIGITS = 2;

/** `W-47`: what the person is to the case, and a number that is theirs alone. */
export function writeCode(tokenClass: TokenClass, number: number): string {
  return `${tokenClass}-${String(number).padStart(MIN_DIGITS, '0')}`;
}

/** 1, 2, 3 in order of appearance: for what is shown inside only and goes to nobody. */
export function codesByAppearance(): CodeBook {
  const given = new Map<string, string>();
  const last = { W: 0, R: 0, P: 0 };
  return {
    codeOf(personId, tokenClass) {
      let code = given.get(personId);
      if (code === undefined) {
        last[tokenClass] += 1;
        code = writeCode(tokenClass, last[tokenClass]);
        given.set(personId, code);
      }
      return code;
    },
  };
}
