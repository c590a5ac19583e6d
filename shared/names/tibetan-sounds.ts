import { jsEWTS } from 'jsewts';
import { atFirstUse } from './at-first-use.ts';
import { pinyinKey, soundOfHan } from './chinese-sounds.ts';
import { remembered } from './remembered.ts';
import { joinedChoices, splitWord } from './split-word.ts';
import { TIBETAN_SYLLABLES } from './tables/tibetan.ts';

/*
 * Tibetan names by their sounds. Every spelling (script, EWTS, phonetic in any habit, Chinese characters and
 * their pinyin) comes to one string: Tsering, Cering, ཚེ་རིང, tshe ring, 次仁 and Ciren meet.
 */

interface Syllable {
  readonly sounds: readonly string[];
}

interface Syllables {
  readonly byTransliteration: ReadonlyMap<string, Syllable>;
  /** What a habit of spelling stands for: `pal` is spelt `pel` by others. */
  readonly leads: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byHan: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byPinyin: ReadonlyMap<string, ReadonlySet<string>>;
  readonly spellings: ReadonlySet<string>;
}

const table = atFirstUse((): Syllables => {
  const byTransliteration = new Map<string, Syllable>();
  const leads = new Map<string, Set<string>>();
  const byHan = new Map<string, Set<string>>();
  const byPinyin = new Map<string, Set<string>>();
  const spellings = new Set<string>();
  const add = (map: Map<string, Set<string>>, key: string, sound: string) => {
    map.set(key, (map.get(key) ?? new Set()).add(sound));
  };
  for (const line of TIBETAN_SYLLABLES.trim().split('\n')) {
    const [wylie = '', latin = '', han = ''] = line.split('|').map((cell) => cell.trim());
    const sounds = latin.split(',').map((one) => one.trim());
    const [lead = ''] = sounds;
    byTransliteration.set(wylie, { sounds });
    // An apostrophe ends a word of a text.
    if (/[.']/u.test(wylie) && !byTransliteration.has(wylie.replaceAll(/[.']/gu, ''))) {
      byTransliteration.set(wylie.replaceAll(/[.']/gu, ''), { sounds });
    }
    for (const sound of sounds) {
      spellings.add(sound);
      add(leads, sound, lead);
    }
    for (const character of han) {
      add(byHan, character, lead);
      add(byPinyin, soundOfHan(character), lead);
    }
  }
  return { byTransliteration, leads, byHan, byPinyin, spellings };
});

/** Sounds in the one form in which all habits of spelling meet. */
export const tibetanKey = remembered((latin) =>
  latin
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/gu, '')
    .replaceAll(/tsh|ts|tz|dz|c(?!h)/gu, 'z')
    .replaceAll(/zh|sh/gu, 'S')
    .replaceAll(/chh|ch|j/gu, 'J')
    .replaceAll(/[ptkdgb]h/gu, (pair) => pair.slice(0, 1))
    .replaceAll(/[td]r/gu, 't')
    // Wangyal is dbang rgyal: one g is heard.
    .replaceAll('ngg', 'ng')
    .replaceAll('s', 'z')
    .replaceAll('d', 't')
    .replaceAll('ng', 'n')
    .replaceAll('g', 'k')
    .replaceAll('b', 'p')
    .replaceAll('f', 'p')
    .replaceAll(/oe|oo/gu, 'o')
    .replaceAll(/ue/gu, 'u')
    .replaceAll(/ee|[ea]y|ai/gu, 'e')
    .replaceAll('h', '')
    // Lobsang is said and written Losang too; a nasal that begins a syllable is heard at the end of the one before: Gendun, Gedun.
    .replaceAll('pz', 'z')
    .replaceAll(/[mn](?=[tkpzJS])/gu, '')
    .replaceAll(/(.)\1+/gu, '$1'),
);

/** Keys of a word in Latin letters: as it stands, and with each syllable in the spelling that leads its line. */
export function tibetanKeysOfLatin(latin: string): string[] {
  const letters = latin
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/gu, '');
  const keys = new Set([tibetanKey(letters)]);
  for (const syllables of splitWord(letters, table().leads, 6)) {
    const choices = syllables.map((one) => [...(table().leads.get(one) ?? [])].slice(0, 3));
    for (const row of joinedChoices(choices, 8)) keys.add(tibetanKey(row));
  }
  return [...keys];
}

/** Transliteration of one syllable of Tibetan script. */
export function transliterate(syllable: string): string {
  return jsEWTS
    .toWylie(syllable)
    .trim()
    .replaceAll(/[/_*+]/gu, '');
}

/** How a transliterated syllable sounds; undefined for what can be none. */
export const soundOfTransliteration = remembered((wylie: string): string | undefined => {
  const known = table().byTransliteration.get(wylie);
  if (known !== undefined) return known.sounds[0];
  return soundByRule(wylie);
});

/** `bsod` and `sgrol` can only be transliteration; `mo` is a word of many languages, but in the table. */
export function isTransliteration(letters: string): boolean {
  return table().byTransliteration.has(letters) || isUnmistakable(letters);
}

/** Letters that begin a syllable in no other spelling: bsgr, 'dz, mtsh, rgy, dp. */
const CLUSTER =
  /^(?:'(?:k|g|c|j|t|d|p|b|dz)|[gdb](?:k|g|c|j|n|t|d|p|m|ts|z|s|r[kgjntdb]|l[dtcn]|s[kgntdpm])|m(?:kh|g|ch|j|ng|th|d|tsh|dz)|r(?:k|g|ng|j|n|t|d|b|m|ts|dz)|l(?:k|g|c|j|t|d|p|ng)|s(?:g|ng|d|b|r)|zl|mts|tsh)[yrlw]?[aeiou]/u;

/** A syllable that can be nothing but transliteration, whether the table has it or not. */
export function isUnmistakable(letters: string): boolean {
  return CLUSTER.test(letters) && SYLLABLE.test(letters);
}

export function isTibetanHan(han: string): boolean {
  return [...han].every((character) => table().byHan.has(character));
}

/** Sounds of a name in Chinese characters, joined. */
export function tibetanKeysOfHan(han: string): string[] {
  return keysOf([...han].map((character) => table().byHan.get(character)));
}

export function tibetanKeysOfPinyin(syllables: readonly string[]): string[] {
  return keysOf(syllables.map((syllable) => table().byPinyin.get(pinyinKey(syllable))));
}

function keysOf(places: readonly (ReadonlySet<string> | undefined)[]): string[] {
  const rows = joinedChoices(
    places.map((sounds) => [...(sounds ?? [])].slice(0, 8)),
    64,
  );
  return [...new Set(rows.map(tibetanKey))];
}

/** Whether it is made of several of them. */
export function isTibetanName(letters: string): boolean {
  return letters.length > 4 && !table().spellings.has(letters) && isTibetanWord(letters);
}

/** Whether a Latin word is made of syllables that Tibetan names are made of. */
export function isTibetanWord(letters: string, depth = 0): boolean {
  if (letters === '') return depth > 0;
  if (depth > 4) return false;
  for (let length = Math.min(6, letters.length); length > 0; length -= 1) {
    if (table().spellings.has(letters.slice(0, length)) && isTibetanWord(letters.slice(length), depth + 1))
      return true;
  }
  return false;
}

const SYLLABLE =
  /^(?:(?:[gdbm']|g\.)(?=.*[aeiou]))?([rls])?(kh|k|ng|g|tsh|ts|dz|ch|c|j|ny|th|t|d|n|ph|p|b|m|zh|z|sh|s|'|y|r|lh|l|hr|h|w)?([yrlw])?w?([aeiou])(ng|[gdnbmrls'])?[sd]?(?:'?i|'?o|'?u)?$/u;

/** What is not in the table, by the rules of Lhasa pronunciation as exile papers spell it. */
function soundByRule(wylie: string): string | undefined {
  const prefixless = wylie.replace(/^(?:g\.|[gdbm'](?=[^aeiouyrlw]))/u, '');
  const match = SYLLABLE.exec(prefixless);
  if (match === null) return undefined;
  const [, , root = '', under = '', vowel = 'a', end = ''] = match;
  const cluster =
    clusters.get(root + under) ??
    (under === 'l' ? 'l' : (roots.get(root) ?? root) + (under === 'y' ? 'y' : ''));
  const isFronted = end === 'd' || end === 's' || end === 'n' || end === 'l';
  const sound = isFronted && vowel === 'a' && end !== 'n' && end !== 'l' ? 'e' : vowel;
  const tail = end === 'd' || end === 's' || end === "'" ? '' : end;
  return `${wylie.startsWith('dba') ? 'wa' : cluster + sound}${tail}`;
}

const roots = new Map([
  ['c', 'ch'],
  ['zh', 'sh'],
  ["'", ''],
]);
const clusters = new Map([
  ['ky', 'ky'],
  ['khy', 'khy'],
  ['gy', 'gy'],
  ['py', 'ch'],
  ['phy', 'ch'],
  ['by', 'j'],
  ['my', 'ny'],
  ['kr', 'tr'],
  ['khr', 'tr'],
  ['gr', 'dr'],
  ['tr', 'tr'],
  ['pr', 'tr'],
  ['phr', 'tr'],
  ['dr', 'dr'],
  ['br', 'dr'],
  ['sr', 's'],
  ['mr', 'm'],
  ['zl', 'd'],
]);
