const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

const URL = String.raw`(?:https?:\/\/|www\.)[\w\-.~:\/?#[\]@!$&'()*+,;=%]*[\w\/=#&%-]`;
const MAIL = String.raw`[\w.%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`;
/** With a plus, a bracket or a zero before it, or in at least three groups: years that follow each other are no number. */
const TELEPHONE = String.raw`(?:\+|\()\p{Nd}[\p{Nd} \u00a0().\/-]{2,}\p{Nd}|[0٠۰]\p{Nd}[\p{Nd} \u00a0().\/-]{4,}\p{Nd}|\p{Nd}{2,4}(?:[ \u00a0-]\p{Nd}{2,}){2,}`;
/** Days in figures, times, references, passports, handles: letters and digits with signs between them. */
const CODE = String.raw`[@#+]?[A-Za-z\p{Nd}]+(?:[-._\/:+,][A-Za-z\p{Nd}]+)+|[@#][A-Za-z0-9_]+`;
const CODES = new RegExp(`${URL}|${MAIL}|${TELEPHONE}|${CODE}`, 'gu');

/** Whether a text has letters that are written from right to left. */
export function hasRightToLeftLetters(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * Puts what is read from left to right in any line (telephone numbers, days in figures, addresses, references) into
 * isolates, for a text among right-to-left words: their parts would change places there.
 */
export function isolateCodes(text: string): string {
  return text.replaceAll(CODES, (code) => `${LEFT_TO_RIGHT_ISOLATE}${code}${POP_DIRECTIONAL_ISOLATE}`);
}
