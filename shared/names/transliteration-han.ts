import { TRANSLITERATION } from './tables/chinese.ts';
import { TIBETAN_SYLLABLES } from './tables/tibetan.ts';
import { UYGHUR_NAMES } from './tables/uyghur.ts';

const characters = new Set(TRANSLITERATION);
for (const line of [...UYGHUR_NAMES.trim().split('\n'), ...TIBETAN_SYLLABLES.trim().split('\n')]) {
  for (const character of line.match(/\p{Script=Han}/gu) ?? []) characters.add(character);
}

/** Characters that names of other languages are written with in Chinese: those of the list, and all that stand in a name of the tables. */
export function isTransliterationHan(character: string): boolean {
  return characters.has(character);
}

/** A run of such characters, of which a text is looked through. */
export const TRANSLITERATION_RUN = new RegExp(`[${[...characters].join('')}]{2,8}`, 'gu');
