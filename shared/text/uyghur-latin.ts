/** Uyghur Latin Yëziqi (ULY, 2008) with its accents folded: what people type. */
const latinLetters = new Map([
  ['ا', 'a'],
  ['ە', 'e'],
  ['ب', 'b'],
  ['پ', 'p'],
  ['ت', 't'],
  ['ج', 'j'],
  ['چ', 'ch'],
  ['خ', 'x'],
  ['د', 'd'],
  ['ر', 'r'],
  ['ز', 'z'],
  ['ژ', 'zh'],
  ['س', 's'],
  ['ش', 'sh'],
  ['غ', 'gh'],
  ['ف', 'f'],
  ['ق', 'q'],
  ['ك', 'k'],
  ['گ', 'g'],
  ['ڭ', 'ng'],
  ['ل', 'l'],
  ['م', 'm'],
  ['ن', 'n'],
  ['ھ', 'h'],
  ['ه', 'h'],
  ['و', 'o'],
  ['ۇ', 'u'],
  ['ۆ', 'o'],
  ['ۈ', 'u'],
  ['ۋ', 'w'],
  ['ې', 'e'],
  ['ى', 'i'],
  ['ي', 'y'],
  // Carries a vowel at the start of a syllable; ULY writes at most an apostrophe.
  ['ئ', ''],
]);

const ARABIC_WORD = /[\p{Script=Arabic}\p{M}]+/gu;

/** Folding writes a final dotless ya, the Uyghur i, as ya; after a consonant it can only be the i. */
const FINAL_I = /(?<=[بپتجچخدرزژسشغفقكگڭلمنھهۋ])ي$/u;

/**
 * Puts the Uyghur words of a folded text into Latin letters, and leaves all others. A word that has a letter
 * that Uyghur lacks is Arabic or Persian.
 */
export function latinOfUyghur(folded: string): string {
  return folded.replaceAll(ARABIC_WORD, (word) => {
    const letters = [...word.replace(FINAL_I, 'ى')].map((letter) => latinLetters.get(letter));
    return letters.includes(undefined) ? word : letters.join('');
  });
}
