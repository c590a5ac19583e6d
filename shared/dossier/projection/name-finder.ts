import { isNameEnding } from './name-endings.ts';
import { nameForms, spells, type NameForm } from './name-forms.ts';
import { textUnits, type TextUnit } from './text-units.ts';

export interface NamedPerson {
  /** Index or id by which the caller knows the person. */
  readonly id: string;
  readonly names: readonly { readonly text: string; readonly variants: readonly string[] }[];
}

/** A name in a text. Offsets are UTF-16 code units of the text as written. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly personId: string;
}

export interface NameFinder {
  readonly forms: readonly (NameForm & { readonly personId: string })[];
  /** Names in order; where two overlap the longer one holds. */
  readonly find: (text: string, units?: readonly TextUnit[]) => FoundName[];
}

type OwnedForm = NameForm & { readonly personId: string };

/**
 * Finds people in free text by every form of their names: other scripts, folded letters, other word
 * order, zero-width characters inside, and endings of agglutinative languages.
 */
export function createNameFinder(people: readonly NamedPerson[]): NameFinder {
  const forms: OwnedForm[] = people.flatMap(({ id, names }) =>
    names.flatMap((name) => nameForms(name).map((form) => ({ ...form, personId: id }))),
  );
  const byStart = new Map<string, OwnedForm[]>();
  for (const form of forms.toSorted((a, b) => b.key.length - a.key.length)) {
    const start = startOf(form.key);
    byStart.set(start, [...(byStart.get(start) ?? []), form]);
  }

  function longestAt(text: string, units: readonly TextUnit[], from: number) {
    const unit = units[from];
    if (unit === undefined) return undefined;
    for (const form of byStart.get(startOf(unit.key)) ?? []) {
      const match = spells(text, units, from, form);
      if (match !== undefined && isNameEnding(match.rest)) return { form, units: match.units };
    }
    return undefined;
  }

  return {
    forms,
    find(text, units = textUnits(text)) {
      const found: FoundName[] = [];
      for (let index = 0; index < units.length; index += 1) {
        const match = longestAt(text, units, index);
        if (match === undefined) continue;
        const start = units[index]?.start ?? 0;
        const last = units[index + match.units - 1];
        found.push({ start, end: last?.end ?? start, personId: match.form.personId });
        index += match.units - 1;
      }
      return found;
    },
  };
}

// One character, since a word of the text may be shorter than the form it begins.
function startOf(key: string): string {
  return key.slice(0, 1);
}
