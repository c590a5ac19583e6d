const INITIALS = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?';
const FINALS =
  'iang|iong|uang|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v';
const LONGEST_SYLLABLE = 6;
const SYLLABLE = new RegExp(`^${INITIALS}(?:${FINALS})$`, 'u');

/** `fangan` is fang'an or fan'gan; a long word has more readings than anybody means. */
const MAX_READINGS = 4;
const MAX_WORD_CHARACTERS = 24;

/**
 * The ways to read a word typed in one piece as syllables of pinyin: `jingcha` as `jing cha`. Running
 * Chinese text is indexed syllable by syllable, since where its words end is a matter of opinion. The last
 * syllable may be a beginning. Readings that pinyin does not know do no harm: nothing is indexed under them.
 */
export function pinyinReadings(word: string): string[] {
  if (word.length > MAX_WORD_CHARACTERS || !/^[a-z]+$/u.test(word)) return [];
  const readings: string[] = [];
  split(word, [], readings);
  return readings;
}

function split(rest: string, before: readonly string[], readings: string[]): void {
  if (readings.length >= MAX_READINGS) return;
  if (rest === '') {
    if (before.length > 1) readings.push(before.join(' '));
    return;
  }
  for (let length = Math.min(LONGEST_SYLLABLE, rest.length); length > 0; length -= 1) {
    const syllable = rest.slice(0, length);
    const isBeginning = length === rest.length && /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])$/u.test(syllable);
    if (isBeginning || SYLLABLE.test(syllable)) split(rest.slice(length), [...before, syllable], readings);
  }
}
