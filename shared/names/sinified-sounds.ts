import { alphabetReadings } from './alphabet-sounds.ts';
import { atFirstUse } from './at-first-use.ts';
import { pinyinKey, soundOfHan } from './chinese-sounds.ts';
import { UYGHUR_NAMES } from './tables/uyghur.ts';

/*
 * Uyghur, Kazakh and Mongolian names as Chinese papers have them, in characters or in the pinyin of those:
 * 吐尔逊江 and Tuerxunjiang are Tursunjan. The table first, then syllable by syllable.
 */

/** What a sinified name sounds like in the notation of `alphabet-sounds.ts`. */
export interface SinifiedSounds {
  readonly sounds: string;
  /** Every syllable stands in the table. */
  readonly isKnown: boolean;
}

interface KnownNames {
  readonly bySyllables: ReadonlyMap<string, readonly string[]>;
  readonly canonical: ReadonlyMap<string, string>;
  readonly spelled: ReadonlyMap<string, KnownForms>;
  /** Parts that names end in: with one of them taken off, the rest may be in the table. */
  readonly suffixes: ReadonlySet<string>;
}

const table = atFirstUse((): KnownNames => {
  const bySyllables = new Map<string, string[]>();
  const canonical = new Map<string, string>();
  const spelled = new Map<string, KnownForms>();
  const suffixes = new Set<string>();
  for (const line of UYGHUR_NAMES.trim().split('\n')) {
    const [name = '', variants = '', han = ''] = line.split('|').map((cell) => cell.trim());
    const sounds = soundsOf(name);
    if (!spelled.has(sounds)) spelled.set(sounds, { latin: name, han: han.split(' ')[0] ?? '' });
    for (const one of [name, ...variants.split(',')]) {
      for (const reading of alphabetReadings(one.trim().replaceAll("'", '')).slice(0, 1)) {
        if (!canonical.has(reading)) canonical.set(reading, sounds);
      }
    }
    for (const one of han.split(' ').filter((form) => form !== '')) {
      const syllables = [...one].map(soundOfHan);
      const known = bySyllables.get(syllables.join(' '));
      if (known === undefined) bySyllables.set(syllables.join(' '), [sounds]);
      else if (!known.includes(sounds)) known.push(sounds);
    }
    if (['jan', 'gul', 'xan', 'bek', 'nur'].includes(name)) suffixes.add(sounds);
  }
  return { bySyllables, canonical, spelled, suffixes };
});

function soundsOf(name: string): string {
  return alphabetReadings(name.replaceAll("'", ''))[0] ?? '';
}

interface KnownForms {
  readonly latin: string;
  readonly han: string;
}

/** How a name of the table is usually spelt; of several names in one word too. */
export function formsOfKnownName(sounds: string): KnownForms | undefined {
  const whole = table().spelled.get(sounds);
  if (whole !== undefined) return whole;
  for (let length = sounds.length - 2; length > 1; length -= 1) {
    const first = table().spelled.get(sounds.slice(0, length));
    const rest = first === undefined ? undefined : table().spelled.get(sounds.slice(length));
    if (first !== undefined && rest !== undefined)
      return { latin: first.latin + rest.latin, han: first.han + rest.han };
  }
  return undefined;
}

/** The name of the table that a spelling in Latin or Cyrillic letters is known for: Mamat is Memet. */
export function canonicalName(sounds: string): string | undefined {
  const whole = table().canonical.get(sounds);
  if (whole !== undefined) return whole;
  for (const suffix of table().suffixes) {
    if (!sounds.endsWith(suffix)) continue;
    const stem = table().canonical.get(sounds.slice(0, -suffix.length));
    if (stem !== undefined) return stem + suffix;
  }
  return undefined;
}

export function sinifiedSoundsOfHan(han: string): SinifiedSounds[] {
  return sinifiedSounds([...han].map(soundOfHan));
}

/** Readings of one name at most: two parts of which two names are written alike. */
const MAX_READINGS = 6;

/** The same syllables may stand for two names: 巴特尔 is Batar and Batyr. */
export function sinifiedSounds(syllables: readonly string[]): SinifiedSounds[] {
  let rows = [''];
  let isKnown = true;
  for (let from = 0; from < syllables.length;) {
    let taken = 0;
    for (let length = Math.min(7, syllables.length - from); length > 0 && taken === 0; length -= 1) {
      const known = table().bySyllables.get(syllables.slice(from, from + length).join(' '));
      if (known === undefined) continue;
      rows = rows.flatMap((row) => known.map((one) => row + one)).slice(0, MAX_READINGS);
      taken = length;
    }
    if (taken === 0) {
      const sound = syllableSound(syllables[from] ?? '');
      rows = rows.map((row) => row + sound);
      isKnown = false;
      taken = 1;
    }
    from += taken;
  }
  return rows.map((row) => ({ sounds: row.replaceAll(/([^aeiouy])\1+/gu, '$1'), isKnown }));
}

/** One syllable in the notation; `er` is an r, the initial y and w of pinyin are no sounds. */
function syllableSound(syllable: string): string {
  const plain = pinyinKey(syllable);
  if (plain === 'er') return 'r';
  const [, initial = '', final = ''] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(.*)$/u.exec(plain) ?? [];
  const start = initial === 'y' || initial === 'w' ? '' : (initials.get(initial) ?? initial);
  return start + final.replaceAll('iu', 'yu');
}

const initials = new Map([
  ['zh', 'J'],
  ['ch', 'C'],
  ['sh', 'S'],
  ['q', 'C'],
  ['x', 'S'],
  ['j', 'J'],
  ['h', 'H'],
  ['f', 'p'],
  ['c', 'ts'],
]);
