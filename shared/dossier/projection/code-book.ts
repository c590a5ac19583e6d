import type { TokenClass } from './person-release.ts';

/** Says under which code a person is shown. It is asked in the order in which people appear in a dossier. */
export interface CodeBook {
  /** The same one whenever it is asked about the same person. */
  readonly codeOf: (personId: string, tokenClass: TokenClass) => string;
  /** The code by which the holder knows the person already. */
  readonly heldCodeOf: (personId: string) => string | undefined;
  /** Decides which of two comes first that nothing printed tells apart: nobody outside can know it. */
  readonly lotOf: (recordId: string) => string;
}

/** Says under which label an incident is shown. It is asked in the order in which incidents are printed. */
export interface LabelBook {
  readonly labelOf: (incidentId: string) => string;
  readonly heldLabelOf: (incidentId: string) => string | undefined;
}

/** Of the digits of a code at least. */
const MIN_DIGITS = 2;

/** `W-47`: what the person is to the case, and a number that is theirs alone. */
export function writeCode(tokenClass: TokenClass, number: number): string {
  return `${tokenClass}-${String(number).padStart(MIN_DIGITS, '0')}`;
}

/** `IN-3`: the third that the holder was shown, whatever its number in the case. */
export function writeLabel(number: number): string {
  return `IN-${String(number)}`;
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
    heldCodeOf: () => undefined,
    lotOf: () => '',
  };
}

/** The same for incidents. */
export function labelsByAppearance(): LabelBook {
  const given = new Map<string, string>();
  return {
    labelOf(incidentId) {
      const label = given.get(incidentId) ?? writeLabel(given.size + 1);
      given.set(incidentId, label);
      return label;
    },
    heldLabelOf: () => undefined,
  };
}
