import type { PersonId } from '#shared/ids/ids.ts';
import type { SuggestedPerson } from '#shared/people/person-operations.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { TypedName } from '#core/search/typed-name.ts';
import { suggestPeople } from './suggest-people.ts';

const MAX_SIMILAR = 20;

interface Given {
  readonly names: readonly string[];
  readonly except?: PersonId | undefined;
}

/** People of whom a whole name is one of these in any spelling: perhaps the same person, recorded already. */
export function similarPeople(db: ReadDb, { names, except }: Given): SuggestedPerson[] {
  const found = new Map<PersonId, SuggestedPerson>();
  for (const text of names) {
    if (text.trim() === '') continue;
    const typed = new TypedName(text);
    for (const person of suggestPeople(db, { text })) {
      const forms = [person.name.text, ...person.otherNames];
      const isSame = forms.some(
        (form) =>
          typed.allIn(form).some(({ isWhole }) => isWhole) ||
          new TypedName(form).allIn(text).some(({ isWhole }) => isWhole),
      );
      if (isSame && person.id !== except && found.size < MAX_SIMILAR) found.set(person.id, person);
    }
  }
  return [...found.values()];
}
