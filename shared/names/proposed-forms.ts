import { simplifiedHan } from '../text/simplified-han.ts';
import { latinOfUyghur } from '../text/uyghur-latin.ts';
import { alphabetReadings } from './alphabet-sounds.ts';
import { familyLength, pinyinKeys } from './chinese-sounds.ts';
import { canonicalName, formsOfKnownName, sinifiedSoundsOfHan } from './sinified-sounds.ts';
import { soundOfTransliteration, transliterate } from './tibetan-sounds.ts';

/** A form of a name in another script, made by rule: somebody has to say that it is right. */
export interface ProposedForm {
  readonly text: string;
  readonly romanisation: 'hanyu_pinyin' | 'uyghur_uly' | 'informal' | null;
}

const MAX_FORMS = 4;

/**
 * Forms of a name in scripts that it is not recorded in; none where it is recorded in two already, or where no rule
 * or table knows one.
 */
export function proposedForms(names: readonly string[]): ProposedForm[] {
  const scripts = new Set(names.flatMap((name) => scriptOf(name) ?? []));
  const [name] = names;
  if (name === undefined || scripts.size !== 1) return [];
  const forms = formsOf(name);
  return forms
    .filter(({ text }, index) => forms.findIndex((other) => other.text === text) === index)
    .slice(0, MAX_FORMS);
}

function formsOf(name: string): ProposedForm[] {
  const script = scriptOf(name);
  if (script === 'han') return ofHan(simplifiedHan(name.normalize('NFKC')));
  if (script === 'tibetan') return ofTibetan(name);
  if (script === 'arabic') return [{ text: titled(latinOfUyghur(name)), romanisation: 'uyghur_uly' }];
  if (script === 'cyrillic') return [{ text: titled(latinOfCyrillic(name)), romanisation: 'informal' }];
  return ofLatin(name);
}

function ofHan(name: string): ProposedForm[] {
  const family = familyLength(name);
  if (family > 0) {
    const characters = [...name];
    const families = pinyinKeys(characters.slice(0, family).join(''), 'family').toReversed();
    const [given = ''] = pinyinKeys(characters.slice(family).join(''), 'given');
    return families.map((one) => ({ text: titled(`${one} ${given}`), romanisation: 'hanyu_pinyin' }));
  }
  const parts = name.split(/[·・•‧\s]+/u).filter((part) => part !== '');
  const known = parts.map((part) => sinifiedSoundsOfHan(part).find(({ isKnown }) => isKnown));
  if (known.includes(undefined)) return [];
  const spelt = known.map((one) => formsOfKnownName(one?.sounds ?? '')?.latin);
  return spelt.includes(undefined) ? [] : [{ text: titled(spelt.join(' ')), romanisation: 'informal' }];
}

function ofTibetan(name: string): ProposedForm[] {
  const syllables = name
    .split(/[^\p{Script=Tibetan}\p{M}]+|[\u0f0b-\u0f14]+/u)
    .filter((one) => /\p{L}/u.test(one));
  const sounds = syllables.map((syllable) => soundOfTransliteration(transliterate(syllable)));
  if (sounds.length === 0 || sounds.includes(undefined)) return [];
  const words: string[] = [];
  for (let index = 0; index < sounds.length; index += 2) words.push(sounds.slice(index, index + 2).join(''));
  return [{ text: titled(words.join(' ')), romanisation: 'informal' }];
}

/** As Chinese papers have it, where every part is in the table. */
function ofLatin(name: string): ProposedForm[] {
  const parts = name.split(/[\s,]+/u).filter((part) => /\p{L}/u.test(part));
  const han = parts.map((part) => {
    const [sounds = ''] = alphabetReadings(part.replaceAll(/['’ʼ-]/gu, ''));
    return formsOfKnownName(canonicalName(sounds) ?? sounds)?.han;
  });
  return han.length === 0 || han.includes(undefined) ? [] : [{ text: han.join('·'), romanisation: null }];
}

const cyrillic = new Map(
  'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h і=i җ=j'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

function latinOfCyrillic(name: string): string {
  return [...name.normalize('NFC').toLowerCase()].map((letter) => cyrillic.get(letter) ?? letter).join('');
}

function titled(latin: string): string {
  return latin.replaceAll(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function scriptOf(text: string): 'han' | 'tibetan' | 'arabic' | 'cyrillic' | 'latin' | undefined {
  if (/\p{Script=Han}/u.test(text)) return 'han';
  if (/\p{Script=Tibetan}/u.test(text)) return 'tibetan';
  if (/\p{Script=Arabic}/u.test(text)) return 'arabic';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'cyrillic';
  return /\p{Script=Latin}/u.test(text) ? 'latin' : undefined;
}
