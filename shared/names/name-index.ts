import { alphabetReadings, exactLetters } from './alphabet-sounds.ts';
import { pinyinKey, pinyinKeys, soundOfHan, splitPinyin } from './chinese-sounds.ts';
import { isOrdinary } from './lexicon.ts';
import {
  joinedLetters,
  readName,
  scriptPieces,
  type NamePart,
  type PartKind,
  type NameScript,
} from './name-parts.ts';
import { partKeys } from './part-keys.ts';
import type { Grade } from './word-keys.ts';

export interface NamedPerson {
  /** Index or id by which the caller knows the person. */
  readonly id: string;
  readonly names: readonly { readonly text: string }[];
}

/** A recorded form of somebody's name. */
export interface RecordedForm {
  readonly personId: string;
  readonly text: string;
}

/** A piece of names, once for all people who have it. */
export interface IndexedPart {
  readonly number: number;
  readonly kind: PartKind;
  readonly script: NameScript;
  readonly text: string;
  /** In the notation of `alphabet-sounds.ts`; empty for Chinese. */
  readonly sounds: string;
  /** `sounds` are those of Chinese syllables that stand for a foreign name, in characters or in pinyin. */
  readonly isSinified: boolean;
  readonly length: number;
  readonly isOrdinary: boolean;
  /** One Chinese syllable: Wei, Na. */
  readonly isSyllable: boolean;
  /** Forms that it is a piece of, or the whole of. */
  readonly forms: RecordedForm[];
  /** Forms of one word that it is. */
  readonly wholeForms: RecordedForm[];
}

export interface PartMatch {
  readonly part: IndexedPart;
  readonly grade: Grade;
}

/** Many people: what alone says little is then one of many names by chance, and is found by who listens `closely`. */
const CROWD = 400;

/** How much it takes: `by-number` of people, or the same for any number. */
type Listening = 'by-number' | 'closely';

/** People by all pieces of all forms of their names. A word of a text is looked up, not compared with them. */
export class NameIndex {
  readonly #parts = new Map<string, IndexedPart>();
  readonly #byKey = new Map<string, PartMatch[]>();
  readonly #forms = new Map<string, RecordedForm[]>();
  readonly #partialForms = new Map<string, RecordedForm[]>();
  /** Chinese names by their first two characters. */
  readonly #hanStarts = new Map<string, IndexedPart[]>();
  /** The first two syllables of Chinese names, however they are recorded. */
  readonly #syllableStarts = new Map<string, Set<string>>();
  #people = 0;
  #hasLatinCantonese = false;

  readonly #listens: Listening;

  constructor(people: readonly NamedPerson[] = [], listens: Listening = 'by-number') {
    this.#listens = listens;
    for (const person of people) this.add(person);
  }

  get isCrowd(): boolean {
    return this.#listens === 'by-number' && this.#people > CROWD;
  }

  get spellings(): number {
    return this.#byKey.size;
  }

  /** Somebody is recorded in Latin letters that can be Cantonese. */
  get hasLatinCantonese(): boolean {
    return this.#hasLatinCantonese;
  }

  get isEmpty(): boolean {
    return this.#parts.size === 0;
  }

  find(key: string): readonly PartMatch[] {
    return this.#byKey.get(key) ?? none;
  }

  hanPartsFrom(start: string): readonly IndexedPart[] {
    return this.#hanStarts.get(start) ?? noParts;
  }

  /** Whether a Chinese name may begin with these two syllables. */
  beginsWith(first: string, second: string): boolean {
    return this.#syllableStarts.get(first)?.has(second) === true;
  }

  /** Forms of which these are all parts, in any order. */
  formsOf(parts: readonly IndexedPart[]): readonly RecordedForm[] {
    return this.#forms.get(setKey(parts)) ?? noForms;
  }

  /** Forms that have these two parts and more. */
  longerFormsOf(parts: readonly IndexedPart[]): readonly RecordedForm[] {
    return this.#partialForms.get(setKey(parts)) ?? noForms;
  }

  add({ id, names }: NamedPerson): void {
    this.#people += 1;
    for (const { text } of names)
      for (const piece of scriptPieces(text)) this.#addForm(piece, { personId: id, text });
  }

  #addForm(piece: string, form: RecordedForm): void {
    const { parts, wholes } = readName(piece);
    const indexed = parts.flatMap((part) => this.#part(part, form));
    for (const whole of wholes) this.#part(whole, form);
    const [only] = indexed;
    if (indexed.length === 1 && only !== undefined) only.wholeForms.push(form);
    this.#addForms(indexed, form);
  }

  #addForms(parts: readonly IndexedPart[], form: RecordedForm): void {
    if (parts.length < 2) return;
    push(this.#forms, setKey(parts), form);
    if (parts.length > 2) for (const pair of pairsOf(parts)) push(this.#partialForms, setKey(pair), form);
  }

  #part(part: NamePart, form: RecordedForm): IndexedPart[] {
    const text =
      part.script === 'han'
        ? (part.words[0] ?? '')
        : part.script === 'tibetan'
          ? part.words.join('་')
          : joinedLetters(part.words);
    if (text === '') return [];
    const id = `${part.kind} ${text}`;
    let indexed = this.#parts.get(id);
    if (indexed === undefined) {
      indexed = {
        number: this.#parts.size,
        kind: part.kind,
        script: part.script,
        text,
        sounds: part.script === 'alphabet' ? (alphabetReadings(part.words.join(''))[0] ?? '') : '',
        isSinified: part.script === 'han',
        length: part.script === 'tibetan' ? part.words.length : [...text].length,
        isOrdinary: part.script === 'alphabet' && isOrdinary(exactLetters(text)),
        isSyllable: part.isChinese && part.kind === 'given' && isOneSyllable(part.words),
        forms: [],
        wholeForms: [],
      };
      this.#parts.set(id, indexed);
      this.#index(part, indexed);
    }
    indexed.forms.push(form);
    return [indexed];
  }

  #index(part: NamePart, indexed: IndexedPart): void {
    for (const { key, grade, sounds, isSinified = false } of partKeys(part)) {
      if (key.length < 3 && !key.startsWith('=')) continue;
      if (part.script === 'alphabet' && key.startsWith('y:')) this.#hasLatinCantonese = true;
      const match = { part: sounds === undefined ? indexed : { ...indexed, sounds, isSinified }, grade };
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [match]);
      // All keys of a part come in one go: only the last entry can be its own.
      else if (
        known.at(-1)?.part.number !== indexed.number ||
        (isSinified && known.at(-1)?.part.isSinified !== true)
      )
        known.push(match);
    }
    for (const [first = '', second = ''] of syllablesOf(part)) {
      const known = this.#syllableStarts.get(first);
      if (known === undefined) this.#syllableStarts.set(first, new Set([second]));
      else known.add(second);
    }
    if (part.script === 'han') {
      const start = [...indexed.text].slice(0, 2).join('');
      if (indexed.length >= 2) {
        pushByLength(this.#hanStarts, start, indexed);
      }
    }
  }
}

/** The syllables of a name that can stand in Chinese characters, with all readings of the first. */
function syllablesOf({ script, words, isChinese, kind }: NamePart): string[][] {
  if (script === 'han') {
    const [first = '', second = ''] = words[0] === undefined ? [] : [...words[0]];
    const readings = isChinese && kind === 'whole' ? pinyinKeys(first, 'family') : [soundOfHan(first)];
    return readings.map((reading) => [reading, soundOfHan(second)]);
  }
  if (script === 'tibetan' || kind === 'family') return [];
  return splitPinyin(pinyinKey(words.join(''))).filter((split) => split.length > 1);
}

function isOneSyllable(words: readonly string[]): boolean {
  const [word = ''] = words;
  if (words.length > 1) return false;
  return /\p{Script=Han}/u.test(word)
    ? [...word].length === 1
    : splitPinyin(pinyinKey(word)).some((split) => split.length === 1);
}

const none: readonly PartMatch[] = [];
const noParts: readonly IndexedPart[] = [];
const noForms: readonly RecordedForm[] = [];

function setKey(parts: readonly IndexedPart[]): string {
  return parts
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)
    .join(' ');
}

function pairsOf(parts: readonly IndexedPart[]): IndexedPart[][] {
  return parts.flatMap((first, index) => parts.slice(index + 1).map((second) => [first, second]));
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** The longest first. */
function pushByLength(map: Map<string, IndexedPart[]>, key: string, part: IndexedPart): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [part]);
  else {
    const at = known.findIndex(({ length }) => length < part.length);
    known.splice(at < 0 ? known.length : at, 0, part);
  }
}
