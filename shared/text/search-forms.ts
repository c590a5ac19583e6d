import { pinyin } from 'pinyin-pro';
import { foldText } from './fold-text.ts';
import { latinOfUyghur } from './uyghur-latin.ts';

/*
 * For core only: the dictionary of pinyin is too large for the window.
 */

/** Longer runs are sentences: their readings word by word are worth nothing as a name. */
const MAX_NAME_CHARACTERS = 8;

const HAN_RUN = /\p{Script=Han}+/gu;

/**
 * Further words under which a name or a short text should be found, folded: pinyin of Chinese joined and
 * separated, with tone numbers, both readings of ü; Uyghur in Latin letters; words with an apostrophe or a
 * hyphen in one piece. Does not hold the folded text itself.
 */
export function searchForms(text: string): string[] {
  const folded = foldText(text);
  const runs = folded.match(HAN_RUN) ?? [];
  return distinct([...runs.flatMap(pinyinForms), ...runs.map(tonedPinyin), ...latinForms(folded)], folded);
}

/** Every folded spelling that a name is known to take, its own first; the leak scan looks for each. */
export function nameVariants(name: string): string[] {
  const folded = foldText(name);
  const forms = spellingsOf(folded);
  return [folded, ...distinct(forms, folded)];
}

const sounds = new Map<string, string>();

/** Pinyin of one Han character without tone: the same for characters that are mistaken for each other. */
export function soundOfHan(character: string): string {
  let sound = sounds.get(character);
  if (sound === undefined) {
    sound = foldText(pinyin(foldText(character), { toneType: 'none' }));
    sounds.set(character, sound);
  }
  return sound;
}

function spellingsOf(folded: string): string[] {
  const runs = folded.match(HAN_RUN) ?? [];
  const [only] = runs;
  if (only === undefined) return latinForms(folded);
  if (runs.length === 1)
    return [...pinyinForms(only).map((form) => withRuns(folded, () => form)), ...latinForms(folded)];
  // A foreign name in Chinese: its parts stand between dots, and none of them is a family name.
  return [
    withRuns(folded, (run) => spaced(syllables(run, false))),
    withRuns(folded, (run) => syllables(run, false).join('')),
  ];
}

/** The name with its Chinese parts in Latin letters and no punctuation between the parts. */
function withRuns(folded: string, spell: (run: string) => string): string {
  return folded
    .replaceAll(HAN_RUN, (run) => ` ${spell(run)} `)
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim();
}

function latinForms(folded: string): string[] {
  const latin = latinOfUyghur(folded);
  // Many people write kh for the x of ULY.
  const spellings = latin === folded ? [latin] : [latin, latin.replaceAll('x', 'kh')];
  return [...spellings, ...spellings.map((spelling) => spelling.replaceAll(/(?<=\p{L})['-](?=\p{L})/gu, ''))];
}

/** `wang jing yu`, `wangjingyu`, `wang jingyu` (and `ouyang nana`), with the family name read as one. */
function pinyinForms(run: string): string[] {
  if ([...run].length > MAX_NAME_CHARACTERS) return spellingsOfU(syllables(run, false)).map(spaced);
  return [syllables(run, true), syllables(run, false)]
    .flatMap(spellingsOfU)
    .flatMap((all) => [spaced(all), all.join(''), familyAndGiven(all, 1), familyAndGiven(all, 2)]);
}

function familyAndGiven(all: readonly string[], familySize: number): string {
  return spaced([all.slice(0, familySize).join(''), all.slice(familySize).join('')]).trim();
}

function spaced(all: readonly string[]): string {
  return all.join(' ');
}

function syllables(run: string, hasFamilyName: boolean): string[] {
  const reading = hasFamilyName ? ({ mode: 'surname', surname: 'head' } as const) : {};
  return pinyin(run, { toneType: 'none', type: 'array', ...reading });
}

function tonedPinyin(run: string): string {
  return foldText(pinyin(run, { toneType: 'num', mode: 'surname', surname: 'head' }));
}

/** Keyboards write v for ü, passports yu; most people leave the dots out. */
function spellingsOfU(all: readonly string[]): string[][] {
  if (!all.some((syllable) => syllable.includes('ü'))) return [[...all]];
  return ['u', 'v', 'yu'].map((letter) => all.map((syllable) => syllable.replace('ü', letter)));
}

function distinct(forms: readonly string[], known: string): string[] {
  return [...new Set(forms)].filter((form) => form !== '' && form !== known);
}
