import { foldText } from '../text/fold-text.ts';

/**
 * Under which a body that gets dossiers is known again: its written name as a reader would compare it, without case,
 * accents, punctuation and the number of spaces. Two spellings of one name are one holder.
 */
export function holderKey(written: string): string {
  const folded = foldText(written);
  const letters = folded.replaceAll(NO_LETTERS, ' ').trim();
  return letters === '' ? folded.trim() : letters;
}

const NO_LETTERS = /[^\p{L}\p{M}\p{N}]+/gu;
