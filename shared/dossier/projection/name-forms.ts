import { areJoined, textUnits, type TextUnit } from './text-units.ts';

/** One way in which a name may be written, as a key without spaces. */
export interface NameForm {
  readonly key: string;
  /** Keys of the words of the name; a single Han character counts as a word. */
  readonly words: readonly string[];
  readonly script: TextUnit['script'];
}

interface WrittenName {
  readonly text: string;
  /** Further spellings that follow from the name: pinyin of a Chinese name. */
  readonly variants: readonly string[];
}

/** Shorter spellings that nobody recorded would match half of a text: pinyin `an`, `li`. */
const MIN_DERIVED_CHARACTERS = 4;

/**
 * Every form of a name: as written, with its words in the other orders that forms and passports use,
 * and the spellings derived from it. A single Han character is no form: it is in too many words.
 */
export function nameForms(name: WrittenName): NameForm[] {
  const forms = new Map<string, NameForm>();
  const add = (words: readonly string[], script: TextUnit['script']) => {
    const key = words.join('');
    if (key !== '') forms.set(key, { key, words, script });
  };
  for (const [index, spelling] of [name.text, ...name.variants].entries()) {
    const units = textUnits(spelling);
    const words = units.map(({ key }) => key);
    const script = units[0]?.script ?? 'other';
    const length = words.join('').length;
    if (script === 'han' ? words.length < 2 : index > 0 && length < MIN_DERIVED_CHARACTERS) continue;
    add(words, script);
    if (script !== 'other' || words.length < 2 || words.length > 4) continue;
    const [first = '', ...rest] = words;
    const last = words.at(-1) ?? '';
    add([...rest, first], script);
    add([last, ...words.slice(0, -1)], script);
  }
  return [...forms.values()];
}

/** Whether the units from `from` on spell the form; returns how many do and what is left of the last one. */
export function spells(
  text: string,
  units: readonly TextUnit[],
  from: number,
  form: NameForm,
): { readonly units: number; readonly rest: string } | undefined {
  let done = 0;
  for (let index = from; index < units.length; index += 1) {
    const unit = units[index];
    const previous = units[index - 1];
    if (unit === undefined) return undefined;
    if (index > from && (previous === undefined || !areJoined(text, previous, unit))) return undefined;
    const open = form.key.length - done;
    if (unit.key.length >= open) {
      const isSpelt = unit.key.startsWith(form.key.slice(done));
      return isSpelt ? { units: index - from + 1, rest: unit.key.slice(open) } : undefined;
    }
    if (!form.key.startsWith(unit.key, done)) return undefined;
    done += unit.key.length;
  }
  return undefined;
}
