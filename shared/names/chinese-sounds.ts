import { pinyin } from 'pinyin-pro';
import { getJyutpingCandidates } from 'to-jyutping';
import { simplifiedHan } from '../text/simplified-han.ts';
import {
  FAMILIES,
  FAMILY_READINGS,
  FINALS,
  GIVEN_READINGS,
  HONG_KONG_FINALS,
  HONG_KONG_INITIALS,
  HONG_KONG_SYLLABLES,
  INITIALS,
  PALLADIUS_BARE,
  SOUTHERN_READINGS,
  TAIWAN_SYLLABLES,
  TRANSLITERATION,
  TWO_CHARACTER_FAMILIES,
} from './tables/chinese.ts';
import { joinedChoices, splitWord } from './split-word.ts';

/*
 * Chinese names by their sounds: pinyin, and what other spellings of the same sounds come back to; Cantonese
 * (jyutping); Hokkien. All without tones and in one piece, so that it does not matter where syllables end.
 */

const longFamilies = new Map(listOf(TWO_CHARACTER_FAMILIES));
const familyReadings = new Map(listOf(FAMILY_READINGS).map(([han, sounds]) => [han, sounds.split('/')]));
const foreign = new Set(TRANSLITERATION);
const frequentFamilies = new Set(FAMILIES);
const families = new Set([...FAMILIES, ...familyReadings.keys()]);
const givenReadings = new Map(listOf(GIVEN_READINGS).map(([han, sounds]) => [han, sounds.split('/')]));
const southern = new Map(
  SOUTHERN_READINGS.trim()
    .split(/[,\n]+/u)
    .map((entry) => entry.trim().split(' '))
    .map(([han = '', ...spellings]) => [han, spellings]),
);

/** How many characters of a Chinese name are its family name; 0 when it has none that is known. */
export function familyLength(name: string): 0 | 1 | 2 {
  const characters = [...name];
  if (characters.length > 2 && longFamilies.has(characters.slice(0, 2).join(''))) return 2;
  if (isMarriedName(characters)) return 2;
  if (characters.length < 2 || characters.length > 3) return 0;
  const [first = ''] = characters;
  // 哈达 may be another people's name: a rare family name needs a character that no such name has.
  const isFamily = frequentFamilies.has(first) || !characters.every((character) => foreign.has(character));
  return isFamily && families.has(first) ? 1 : 0;
}

/** Two family names, hers behind his: 林郑月娥, 叶刘淑仪. */
function isMarriedName(characters: readonly string[]): boolean {
  return (
    characters.length === 4 &&
    characters.slice(0, 2).every((character) => families.has(character)) &&
    !characters.every((character) => foreign.has(character))
  );
}

const familyStarts = new Set([...families, ...[...longFamilies.keys()].map((name) => name.slice(0, 1))]);
/** Whether a family name may begin with a character. */
export function isFamilyStart(character: string): boolean {
  return familyStarts.has(character);
}

/** Whether a character is read otherwise as a family name: 单, 曾, 解. */
export function hasFamilyReading(character: string): boolean {
  return familyReadings.has(character);
}

const plainReadings = new Map<string, string>();

/** The usual sound of one character. */
export function soundOfHan(character: string): string {
  let sound = plainReadings.get(character);
  if (sound === undefined) {
    sound = pinyinKey(pinyin(character, { toneType: 'none', type: 'array' })[0] ?? '');
    plainReadings.set(character, sound);
  }
  return sound;
}

/** Sounds of a name or a part of one in pinyin, in one piece. */
export function pinyinKeys(han: string, as: 'family' | 'given'): string[] {
  const long = longFamilies.get(han);
  if (as === 'family' && long !== undefined) return [pinyinKey(long)];
  const readings = as === 'family' ? familyReadings : givenReadings;
  return joinedChoices(
    [...han].map((character) => {
      const known = readings.get(character)?.map(pinyinKey) ?? [];
      return [...new Set([soundOfHan(character), ...known])];
    }),
  );
}

/** ü however it is typed: lü, lv, lyu and lu are one. */
export function pinyinKey(latin: string): string {
  return latin
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[ǖǘǚǜü]/gu, 'u')
    .normalize('NFD')
    .replaceAll(/[^a-z]/gu, '')
    .replaceAll(/v(?![aeio])/gu, 'u')
    .replaceAll(/(?<=[ln])yu/gu, 'u')
    .replaceAll(/(?<=[ln])ue$/gu, 'u');
}

const cantonese = new Map<string, readonly string[]>();

export function cantoneseKeys(han: string): string[] {
  return joinedChoices([...han].map(cantoneseOf));
}

function cantoneseOf(character: string): readonly string[] {
  let sounds = cantonese.get(character);
  if (sounds === undefined) {
    const candidates = getJyutpingCandidates(character)[0]?.[1] ?? [];
    sounds = [...new Set(candidates.map((one) => one.replaceAll(/\d/gu, '')))].slice(0, 3);
    cantonese.set(character, sounds);
  }
  return sounds;
}

/** Hokkien spellings of a name, as they stand; none unless every character is in the table. */
export function southernKeys(han: string): string[] {
  return joinedChoices([...han].map((character) => southern.get(character) ?? []));
}

let wadeGiles: Map<string, string[]> | undefined;
let palladius: Map<string, string[]> | undefined;
let hongKong: Map<string, string[]> | undefined;
let pinyinSyllables: Map<string, string[]> | undefined;

/** Pinyin that a word may stand for in Wade-Giles: `chingwen` is jingwen or qingwen. */
export function wadeGilesKeys(letters: string): string[] {
  wadeGiles ??= spellings(1);
  return keysBySyllables(letters, wadeGiles);
}

/** Pinyin of a word in Cyrillic letters: `сюэфэн` is xuefeng. */
export function palladiusKeys(letters: string): string[] {
  palladius ??= palladiusSpellings();
  return keysBySyllables(letters.replaceAll('ъ', ''), palladius);
}

/** Cantonese sounds that a word of Latin letters may stand for: `kayee` is gaa ji. */
export function hongKongKeys(letters: string): string[] {
  hongKong ??= hongKongSpellings();
  return keysBySyllables(letters, hongKong);
}

/** The syllables of a word that is wholly pinyin, in at most two ways. */
export function splitPinyin(letters: string): string[][] {
  pinyinSyllables ??= new Map([...validPinyin()].map((one) => [one, [one]]));
  return splitWord(letters, pinyinSyllables, 6).slice(0, 2);
}

function keysBySyllables(letters: string, syllables: ReadonlyMap<string, string[]>): string[] {
  if (letters.length > 24) return [];
  const keys = new Set<string>();
  for (const split of splitWord(letters, syllables, 6)) {
    for (const key of joinedChoices(split.map((one) => syllables.get(one) ?? []))) keys.add(key);
  }
  return [...keys].slice(0, 24);
}

/** Every syllable of pinyin, by the characters that have it. */
function validPinyin(): Set<string> {
  const common = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, index) =>
    String.fromCodePoint(0x4e00 + index),
  ).join('');
  const all = pinyin(common, { toneType: 'none', type: 'array', v: true }).map((one) =>
    one.replaceAll('ü', 'v'),
  );
  return new Set(all.filter((one) => /^[a-z]{1,6}$/u.test(one)).flatMap((one) => [one, pinyinKey(one)]));
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** From a spelling in another system to pinyin, put together of initials and finals. */
function spellings(column: 1 | 2): Map<string, string[]> {
  const valid = validPinyin();
  const finals = new Map(rowsOf(FINALS).map((row) => [row[0] ?? '', (row[column] ?? '').split(' ')]));
  const found = new Map<string, string[]>();
  for (const row of [['', '', ''], ...rowsOf(INITIALS)]) {
    for (const [final, forms] of finals) {
      const syllable = `${row[0] ?? ''}${final.replace('v', /^[jqxy]$/u.test(row[0] ?? '') ? 'u' : 'v')}`;
      if (!valid.has(syllable) && !valid.has(pinyinKey(syllable))) continue;
      for (const form of forms) put(found, `${row[column] ?? ''}${form}`, pinyinKey(syllable));
    }
  }
  if (column === 1) {
    const irregular =
      'szu=si ssu=si teh=de teh=te keh=ke heh=he jeh=re seh=se tseh=ze tseh=ce cheh=che cheh=zhe sheh=she tzu=zi tzu=ci chih=zhi chih=chi shih=shi jih=ri yu=you yen=yan yeh=ye i=yi yi=yi yung=yong yueh=yue yuan=yuan yun=yun hsuan=xuan hsiung=xiong hsueh=xue chueh=jue chueh=que chuan=juan chuan=quan chun=jun chun=qun chu=ju chu=qu erh=er ho=he ko=ge ko=ke kuei=gui kuei=kui lieh=lie';
    for (const [form, syllable] of [...listOf(irregular), ...listOf(TAIWAN_SYLLABLES)])
      put(found, form, syllable);
  }
  return found;
}

function palladiusSpellings(): Map<string, string[]> {
  const found = spellings(2);
  for (const entry of PALLADIUS_BARE.split(',')) {
    const [syllable = '', form = ''] = entry.trim().split(' ');
    put(found, form, pinyinKey(syllable));
  }
  for (const [form, syllable] of listOf(
    'чжи=zhi чи=chi ши=shi жи=ri цзы=zi цы=ci сы=si эр=er хуэй=hui жуй=rui суй=sui',
  )) {
    put(found, form, syllable);
  }
  return found;
}

function hongKongSpellings(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const finals = listOf(HONG_KONG_FINALS);
  for (const [initial, starts] of listOf(HONG_KONG_INITIALS)) {
    for (const [final, ends] of finals) {
      for (const start of starts.split('/')) {
        for (const end of ends.split('/')) put(found, start + end, initial + final);
      }
    }
  }
  for (const [syllable, forms] of listOf(HONG_KONG_SYLLABLES)) {
    for (const form of forms.split('/')) put(found, form, syllable);
  }
  found.delete('');
  return found;
}

function put(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

function listOf(table: string): [string, string][] {
  return table.split(' ').map((entry) => {
    const at = entry.indexOf('=');
    return [simplifiedHan(entry.slice(0, at)), entry.slice(at + 1)];
  });
}

let hongKongBySound: Map<string, string[]> | undefined;

/** How one Cantonese syllable is spelt in Hong Kong, for lists. */
export function hongKongSpellingsOf(jyutping: string): readonly string[] {
  if (hongKongBySound === undefined) {
    hongKong ??= hongKongSpellings();
    hongKongBySound = new Map();
    for (const [spelling, sounds] of hongKong)
      for (const sound of sounds) put(hongKongBySound, sound, spelling);
  }
  return hongKongBySound.get(jyutping) ?? [];
}
