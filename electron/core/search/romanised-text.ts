import { foldText } from '#shared/text/fold-text.ts';
import { latinOfUyghur } from '#shared/text/uyghur-latin.ts';
import { pinyin } from 'pinyin-pro';

/**
 * Of longer texts the beginning is romanised: reading 5,000 Chinese characters takes about 6 ms, and a
 * word is searched for by its sound mostly where it is a name. As it is written, all of a text is found.
 */
const MAX_ROMANISED_CHARACTERS = 5_000;

/**
 * How a running text sounds, for the search index: Chinese syllable by syllable without tones, Uyghur in
 * Latin letters. Names have more forms: `searchForms`. Empty for a text that is in Latin letters already.
 */
export function romanisedText(text: string): string {
  const folded = foldText(text.slice(0, MAX_ROMANISED_CHARACTERS).toWellFormed());
  const latin = latinOfUyghur(folded);
  return [latin === folded ? '' : latin, pinyinOf(folded)].filter((form) => form !== '').join('\n');
}

function pinyinOf(folded: string): string {
  if (!/\p{Script=Han}/u.test(folded)) return '';
  const syllables = pinyin(folded, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  return syllables.join(' ');
}
