import { alphabetReadings, exactLetters, normalSounds } from './alphabet-sounds.ts';
import { hongKongKeys, pinyinKey, wadeGilesKeys } from './chinese-sounds.ts';
import { tibetanStems } from './name-endings.ts';
import type { NameIndex } from './name-index.ts';
import { joinedChoices } from './split-word.ts';
import { isJoined, type Join, type TextUnit } from './text-units.ts';
import {
  isTransliteration,
  soundOfTransliteration,
  tibetanKey,
  tibetanKeysOfLatin,
  transliterate,
} from './tibetan-sounds.ts';
import type { WordHit } from './word-hit.ts';
import { grades, type Grade } from './word-keys.ts';

/** Units that are joined to spell one part; Tibetan syllables and given names in pieces. */
const MAX_JOINED = 4;
/** Words that are remembered with how they sound; texts repeat their words. */
const MAX_REMEMBERED = 50_000;

/** Parts that two to four units spell together: Abdu Rehim, Jing-wen, Ka Yee, bsod nams. */
export function joinedHits(
  index: NameIndex,
  units: readonly TextUnit[],
  joins: readonly Join[],
  at: number,
): WordHit[] {
  const found = new Map<number, WordHit>();
  const add = (key: string, grade: Grade, count: number) => {
    if (key.length < 4) return;
    for (const { part, grade: own } of index.find(key)) {
      const worse = grades[Math.max(grades.indexOf(grade), grades.indexOf(own))] ?? 'slip';
      if (worse === 'slip' || worse === 'sound' || found.has(part.number)) continue;
      found.set(part.number, { part, grade: worse, units: count, isStem: false });
    }
  };
  const first = units[at];
  if (first === undefined) return [];
  if (first.script === 'tibetan') addTibetan(units, joins, at, add);
  else addJoined(units, joins, at, add);
  return [...found.values()];
}

function addTibetan(
  units: readonly TextUnit[],
  joins: readonly Join[],
  at: number,
  add: (key: string, grade: Grade, count: number) => void,
): void {
  let before = '';
  let sounds: string | undefined = '';
  for (let count = 1; count <= MAX_JOINED; count += 1) {
    const unit = units[at + count - 1];
    if (unit?.script !== 'tibetan' || (count > 1 && joins[at + count - 1] === 'none')) return;
    const syllable = unit.text.replaceAll(/\p{Cf}/gu, '').normalize('NFC');
    for (const stem of tibetanStems(syllable)) {
      add(`=${before}${stem}`, 'exact', count);
      const sound = sounds === undefined ? undefined : soundOfTransliteration(transliterate(stem));
      if (count > 1 && sound !== undefined) add(`t:${tibetanKey(`${sounds}${sound}`)}`, 'derived', count);
    }
    before += syllable;
    const sound = soundOfTransliteration(transliterate(syllable));
    sounds = sound === undefined || sounds === undefined ? undefined : sounds + sound;
  }
}

function addJoined(
  units: readonly TextUnit[],
  joins: readonly Join[],
  at: number,
  add: (key: string, grade: Grade, count: number) => void,
): void {
  const first = units[at];
  const next = units[at + 1];
  if (first === undefined || next === undefined || !isJoined(joins[at + 1])) return;
  const words: string[] = [];
  for (let count = 1; count <= MAX_JOINED; count += 1) {
    const unit = units[at + count - 1];
    if (unit === undefined || unit.script !== first.script || (count > 1 && joins[at + count - 1] === 'none'))
      return;
    words.push(unit.text);
    if (count === 1) continue;
    const joined = words.join('');
    if (joined.length > 40) return;
    const letters = exactLetters(joined);
    add(`=${letters}`, 'exact', count);
    // Small words side by side are a sentence; hyphens and apostrophes make one name of them.
    if (first.letterCase === 'lower' && unit.letterCase === 'lower' && joins[at + count - 1] === 'space') {
      addTransliterated(words, add, count);
      continue;
    }
    add(`~${normalSounds(words.map((word) => firstReading(word)).join(''))}`, 'derived', count);
    if (!/^[a-z]+$/u.test(letters)) continue;
    add(`p:${pinyinKey(joined)}`, 'derived', count);
    add(`h:${letters}`, 'known', count);
    addTransliterated(words, add, count);
    for (const key of tibetanKeysOfLatin(letters)) add(`t:${key}`, 'known', count);
    if (first.letterCase === 'lower') continue;
    for (const key of joinedChoices(words.map((word) => otherSyllables(word).cantonese)))
      add(`y:${key}`, 'known', count);
    for (const key of joinedChoices(words.map((word) => otherSyllables(word).mandarin)))
      add(`p:${key}`, 'derived', count);
    // The apostrophe of Ch'üan-chang divides no syllables.
    if (joins[at + count - 1] === 'tight')
      for (const key of wadeGilesKeys(pinyinKey(joined))) add(`p:${key}`, 'derived', count);
  }
}

/** bsod nams: Tibetan in the letters of EWTS, a syllable a word. */
function addTransliterated(
  words: readonly string[],
  add: (key: string, grade: Grade, count: number) => void,
  count: number,
): void {
  const letters = words.map(exactLetters);
  if (letters.every(isTransliteration))
    add(
      `t:${tibetanKey(letters.map((one) => soundOfTransliteration(one) ?? '').join(''))}`,
      'derived',
      count,
    );
}

const readings = new Map<string, string>();
function firstReading(word: string): string {
  let reading = readings.get(word);
  if (reading === undefined) {
    reading = alphabetReadings(word)[0] ?? '';
    if (readings.size >= MAX_REMEMBERED) readings.clear();
    readings.set(word, reading);
  }
  return reading;
}

interface Syllables {
  readonly cantonese: readonly string[];
  readonly mandarin: readonly string[];
}
const syllables = new Map<string, Syllables>();
function otherSyllables(word: string): Syllables {
  let known = syllables.get(word);
  if (known === undefined) {
    const letters = pinyinKey(word);
    known = { cantonese: hongKongKeys(letters).slice(0, 6), mandarin: wadeGilesKeys(letters).slice(0, 6) };
    if (syllables.size >= MAX_REMEMBERED) syllables.clear();
    syllables.set(word, known);
  }
  return known;
}
