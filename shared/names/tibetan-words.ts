import type { WordHit } from './word-hit.ts';
import { TIBETAN_WORDS_WITH_NAMES } from './tables/tibetan.ts';
import type { TextUnit } from './text-units.ts';
import { transliterate } from './tibetan-sounds.ts';

const words = new Map(
  TIBETAN_WORDS_WITH_NAMES.trim()
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', next = '']) => [name.trim(), next.split(',').map((one) => one.trim())] as const),
);

/** Whether the last of three syllables goes on with a word that the two before it begin: བདེ་ of བཀྲ་ཤིས་བདེ་ལེགས. */
export function endsWord(units: readonly TextUnit[]): boolean {
  if (units.length < 3 || units.some(({ script }) => script !== 'tibetan')) return false;
  const [first = '', second = '', third = ''] = units.map(({ text }) => transliterate(text));
  return words.get(`${first} ${second}`)?.includes(third) === true;
}

/** Whether the syllable after a name makes it an ordinary word: a greeting, a month, a number of days. */
export function followsAsWord(
  units: readonly TextUnit[],
  { units: count }: WordHit,
  isTitled: boolean,
): boolean {
  if (isTitled) return false;
  const syllables = units.map(({ text }) => transliterate(text));
  const next = syllables[count];
  const known = words.get(syllables.slice(0, count).join(' '));
  return next !== undefined && known?.some((one) => next === one || next.startsWith(`${one}'`)) === true;
}
