import {
  GERMANIC,
  KAZAKH_KYRGYZ,
  MONGOLIAN,
  RESPECT,
  RUSSIAN,
  TIBETAN,
  TURKISH,
  UYGHUR,
} from './tables/endings.ts';
import { atFirstUse } from './at-first-use.ts';
import { normalSounds } from './alphabet-sounds.ts';

/** Endings are taken off words of these alphabets; each has the languages that are written in it. */
export type Alphabet = 'Latn' | 'Cyrl' | 'Arab';

const respect = listOf(RESPECT);
const endings = atFirstUse((): Record<Alphabet, ReadonlySet<string>> => {
  const uyghur = combine([
    withNone(respect),
    withNone(listOf(UYGHUR.plural)),
    withNone(listOf(UYGHUR.possessive)),
    withNone(listOf(UYGHUR.case)),
    withNone(listOf(UYGHUR.particle)),
  ]);
  const kazakh = plainListOf(KAZAKH_KYRGYZ);
  return {
    Latn: new Set([...uyghur, ...plainListOf(TURKISH), ...plainListOf(GERMANIC), ...kazakh]),
    Cyrl: new Set([...uyghur, ...kazakh, ...plainListOf(RUSSIAN), ...plainListOf(MONGOLIAN)]),
    Arab: new Set([...uyghur, ...kazakh]),
  };
});
const LONGEST_ENDING = 14;
const MIN_STEM = 3;

/**
 * The words that may be left when an ending is taken off, in the notation of `alphabet-sounds.ts`. Undoes what
 * endings change: Patimining is Patime, Nurbekke has two k of which one was dropped.
 */
export function stemsOf(sounds: string, alphabet: Alphabet): string[] {
  const known = endings()[alphabet];
  const stems = new Set<string>();
  for (let length = 1; length <= Math.min(LONGEST_ENDING, sounds.length - 2); length += 1) {
    const ending = sounds.slice(-length);
    if (!known.has(ending)) continue;
    const stem = sounds.slice(0, -length);
    for (const one of [stem, stem + ending.slice(0, 1)]) {
      if (one.length >= MIN_STEM) stems.add(one);
    }
    if (stem.endsWith('i') && stem.length >= MIN_STEM) {
      stems.add(`${stem.slice(0, -1)}e`);
      stems.add(`${stem.slice(0, -1)}a`);
    }
    if (alphabet === 'Cyrl' && /^(?:oy|u|oyu|i|e)$/u.test(ending) && stem.length >= MIN_STEM)
      stems.add(`${stem}a`);
  }
  return [...stems];
}

const respectful = atFirstUse(() => new Set(respect.map((ending) => plain(ending))));

/** Whether an ending is a way to address somebody: Alimjan is Alim, while Tursunay is another name than Tursun. */
export function isRespect(ending: string): boolean {
  return respectful().has(ending);
}

const tibetanEndings = listOf(TIBETAN);

/** The syllable of Tibetan script without a particle that has melted into it; itself where none has. */
export function tibetanStems(syllable: string): string[] {
  return [
    syllable,
    ...tibetanEndings.flatMap((ending) =>
      syllable.endsWith(ending) && syllable.length > ending.length ? [syllable.slice(0, -ending.length)] : [],
    ),
  ];
}

function listOf(table: string): string[] {
  return table.split(' ');
}

function plainListOf(table: string): string[] {
  return listOf(table).map(plain);
}

function withNone(list: readonly string[]): string[] {
  return ['', ...list];
}

function plain(ending: string): string {
  // It stands inside a word: what is dropped at the beginning of one stays. Another letter than its first goes before it.
  return normalSounds(`${ending.startsWith('b') ? 'd' : 'b'}${ending}`).slice(1);
}

/** Each slot may be empty; a row of three filled ones is the longest that people write. */
function combine(slots: readonly (readonly string[])[]): string[] {
  let rows: { readonly text: string; readonly filled: number }[] = [{ text: '', filled: 0 }];
  for (const slot of slots.map((all) => all.map((one) => (one === '' ? '' : plain(one))))) {
    rows = rows.flatMap(({ text, filled }) =>
      slot.flatMap((one) =>
        one !== '' && filled === 3 ? [] : [{ text: text + one, filled: filled + (one === '' ? 0 : 1) }],
      ),
    );
  }
  return rows.map(({ text }) => text).filter((text) => text !== '');
}
