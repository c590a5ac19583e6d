import { simplifiedHan } from './simplified-han.ts';

/**
 * The form under which texts are indexed, searched, sorted and compared: what a reader would call the same
 * letters. Compatibility forms, case, accents and vowel points, invisible characters, apostrophes,
 * digits and traditional characters are levelled; vowel signs of Tibetan and Indic scripts stay, since there
 * they are letters. Folding a folded text changes nothing. Not for display: it cannot be undone.
 */
export function foldText(text: string): string {
  // Most of what is folded; nothing below does anything else with it.
  if (ASCII.test(text)) return text.replaceAll('`', "'").toLowerCase();
  const plain = text
    .replaceAll(SPACING_ACUTE, "'")
    .normalize('NFKC')
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(MARKED_LETTER, withoutMarks)
    .normalize('NFC')
    .replaceAll(SINGLE_LETTERS, (letter) => singleLetters.get(letter) ?? letter)
    .replaceAll(FINAL_YA, 'ي')
    .replaceAll(DIGITS, asciiDigit)
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\p{Zs}/gu, ' ');
  return simplifiedHan(plain);
}

const ASCII = /^[\0-\x7f]*$/u;

/** NFKC would make a space and an accent of it. */
const SPACING_ACUTE = /´/gu;
const APOSTROPHES = /[`‘’‛ʹʻʼʽˈ′ʾʿ]/gu;

/** Format characters (joiners, direction marks, soft hyphens) and the Arabic tatweel. */
const INVISIBLE = /[\p{Cf}\u0640]/gu;

const MARKED_LETTER = /([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}])(\p{M}+)/gu;

const YA = '\u064a';
const HAMZA_ABOVE = '\u0654';
const YA_WITH_HAMZA = '\u0626';

/** In Uyghur the ya with hamza carries a vowel and is no kind of ya, so it stays. */
function withoutMarks(_whole: string, letter: string, marks: string): string {
  return letter === YA && marks.includes(HAMZA_ABOVE) ? YA_WITH_HAMZA : letter;
}

/** Letters that Unicode does not take apart. Of the Arabic ones only those that Uyghur does not tell apart. */
const singleLetters = new Map([
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ς', 'σ'],
  ['ٱ', 'ا'],
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['ی', 'ي'],
]);
const SINGLE_LETTERS = new RegExp(`[${[...singleLetters.keys()].join('')}]`, 'gu');

/** In Arabic the dotless ya stands at the end of a word and is often typed for ya; inside one it is Uyghur i. */
const FINAL_YA = /ى(?![\p{L}\p{M}])/gu;

/** Those of ASCII stay. */
const DIGITS = /(?![0-9])\p{Nd}/gu;

const asciiDigits = new Map<string, string>();

/** The decimal digits of a script stand in a row, from zero to nine, and no two rows touch. */
function asciiDigit(digit: string): string {
  let ascii = asciiDigits.get(digit);
  if (ascii === undefined) {
    const codePoint = digit.codePointAt(0) ?? 0;
    let zero = codePoint;
    while (codePoint - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    ascii = String(codePoint - zero);
    asciiDigits.set(digit, ascii);
  }
  return ascii;
}
