import { isNameEnding } from './name-endings.ts';
import { spells, type NameForm } from './name-forms.ts';
import { createNameFinder, type FoundName, type NamedPerson } from './name-finder.ts';
import { areJoined, textUnits, type TextUnit } from './text-units.ts';

/** Words that may point to a person although they are none of the recorded forms of the name. */
export interface NearName {
  readonly words: string;
  readonly personId: string;
}

/** A part of a name shorter than this is too often another word. */
const MIN_PART_CHARACTERS = 3;
/** From this length on one slip of the pen is looked for, and two from the second. */
const ONE_SLIP_CHARACTERS = 5;
const TWO_SLIPS_CHARACTERS = 9;
const MIN_PREFIX_CHARACTERS = 4;

export interface NearNameFinder {
  readonly find: (text: string, found: readonly FoundName[], units?: readonly TextUnit[]) => NearName[];
}

interface NameKey extends NameForm {
  readonly personId: string;
  readonly isPart: boolean;
}

/**
 * What exact search leaves over: one part of a name, a spelling one or two letters off, a Chinese name in
 * other characters of the same sound. A person decides on each (security.md §5.5).
 */
export function createNearNameFinder(
  people: readonly NamedPerson[],
  soundOfHan: (character: string) => string,
): NearNameFinder {
  const keys = people.flatMap((person) => keysOf(person));
  const spelt = Map.groupBy(
    keys.filter(({ isPart, script }) => isPart && script !== 'other'),
    ({ key }) => key.slice(0, 1),
  );
  const allSounds = keys
    .filter(({ isPart, script, words }) => !isPart && script !== 'tibetan' && words.length > 1)
    .map(({ key, script, personId }) => ({
      sound: script === 'han' ? [...key].map(soundOfHan).join('') : key,
      personId,
    }));
  const sounds = Map.groupBy(allSounds, ({ sound }) => sound.slice(0, 1));
  const nearKeys = new Map<string, string | undefined>();

  function nearWord(unit: TextUnit): string | undefined {
    if (!unit.mayBeName) return undefined;
    if (!nearKeys.has(unit.key)) nearKeys.set(unit.key, keys.find((key) => isNear(unit.key, key))?.personId);
    return nearKeys.get(unit.key);
  }

  function partAt(text: string, units: readonly TextUnit[], from: number) {
    for (const key of spelt.get(units[from]?.key.slice(0, 1) ?? '') ?? []) {
      const match = spells(text, units, from, key);
      if (match !== undefined) return { personId: key.personId, length: match.units };
    }
    return undefined;
  }

  function soundAt(text: string, units: readonly TextUnit[], from: number) {
    for (const { sound, personId } of sounds.get(soundOfHan(units[from]?.key ?? '').slice(0, 1)) ?? []) {
      let done = 0;
      let index = from;
      for (let unit = units[index]; unit?.script === 'han' && done < sound.length; unit = units[index]) {
        const previous = units[index - 1];
        if (index > from && (previous === undefined || !areJoined(text, previous, unit))) break;
        const syllable = soundOfHan(unit.key);
        if (!sound.startsWith(syllable, done)) break;
        done += syllable.length;
        index += 1;
      }
      if (done === sound.length && index - from > 1) return { personId, length: index - from };
    }
    return undefined;
  }

  return {
    find(text, found, units = textUnits(text)) {
      if (keys.length === 0) return [];
      const near: NearName[] = [];
      let nextFound = 0;
      units.forEach((unit, index) => {
        while ((found[nextFound]?.end ?? Infinity) <= unit.start) nextFound += 1;
        const taken = found[nextFound];
        if (taken !== undefined && taken.start < unit.end) return;
        const several =
          unit.script === 'other'
            ? undefined
            : (partAt(text, units, index) ??
              (unit.script === 'han' ? soundAt(text, units, index) : undefined));
        const personId = several?.personId ?? (unit.script === 'han' ? undefined : nearWord(unit));
        const end = units[index + (several?.length ?? 1) - 1]?.end ?? unit.end;
        if (personId === undefined || (taken !== undefined && taken.start < end)) return;
        near.push({ words: text.slice(unit.start, end), personId });
      });
      return near;
    },
  };
}

function keysOf(person: NamedPerson): NameKey[] {
  const { forms } = createNameFinder([person]);
  const parts = forms.flatMap((form) =>
    form.words.length < 2 ? [] : partsOf(form).map((words) => ({ words, script: form.script })),
  );
  return [
    ...forms.map((form) => ({ ...form, isPart: false })),
    ...parts.map(({ words, script }) => ({
      key: words.join(''),
      words,
      script,
      personId: person.id,
      isPart: true,
    })),
  ];
}

// Of a Chinese name the given name alone is telling, the family name is shared by millions.
function partsOf(form: NameForm): (readonly string[])[] {
  if (form.script === 'han') return form.words.length > 2 ? [form.words.slice(-2)] : [];
  if (form.script === 'tibetan') {
    return form.words.length > 3 ? [form.words.slice(0, 2), form.words.slice(-2)] : [];
  }
  return form.words.filter((word) => word.length >= MIN_PART_CHARACTERS).map((word) => [word]);
}

function isNear(word: string, name: NameKey): boolean {
  const { key } = name;
  if (name.script === 'han') return false;
  if (word.startsWith(key) && (name.isPart || key.length >= MIN_PREFIX_CHARACTERS)) {
    const rest = word.slice(key.length);
    return isNameEnding(rest) || key.length >= MIN_PREFIX_CHARACTERS;
  }
  const slips =
    key.length >= TWO_SLIPS_CHARACTERS ? 2 : key.length >= ONE_SLIP_CHARACTERS && word.length >= 4 ? 1 : 0;
  return slips > 0 && isWithinSlips(word, key, slips);
}

/** Whether two words are at most so many insertions, losses or exchanges of a letter apart. */
function isWithinSlips(first: string, second: string, slips: number): boolean {
  if (Math.abs(first.length - second.length) > slips) return false;
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 1; i <= first.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= second.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (first[i - 1] === second[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > slips) return false;
    row = next;
  }
  return (row[second.length] ?? 0) <= slips;
}
