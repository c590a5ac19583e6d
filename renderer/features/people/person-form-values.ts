import type { DefaultValues } from 'react-hook-form';
import { z } from 'zod';
import { personFields, type PersonFields, type PersonName } from '#shared/people/person.ts';
import { unanswered } from '../../records/unanswered.ts';

/** The fields with what nobody may have answered yet, and the revision that the form began with. */
export const personForm = personFields.extend({
  gender: unanswered(personFields.shape.gender),
  birth: unanswered(personFields.shape.birth),
  nationalities: unanswered(personFields.shape.nationalities),
  occupation: unanswered(personFields.shape.occupation),
  interpreterNeeded: unanswered(personFields.shape.interpreterNeeded),
  expectedRevision: z.int().nullable(),
});
type PersonFormInput = z.input<typeof personForm>;

/** A new person: nothing is claimed that nobody said. */
export function newPersonValues(name = ''): DefaultValues<PersonFormInput> {
  return {
    ...newPersonFields(newName(name)),
    gender: null,
    birth: null,
    nationalities: null,
    occupation: null,
    interpreterNeeded: null,
    expectedRevision: null,
  };
}

export function newPersonFields(name: PersonName): PersonFields {
  return {
    names: [name],
    gender: { state: 'not_asked' },
    birth: { state: 'not_asked' },
    nationalities: { state: 'not_asked' },
    occupation: { state: 'not_asked' },
    languages: [],
    interpreterNeeded: { state: 'not_asked' },
    isIdentityProtected: false,
    notes: null,
  };
}

/** A name as it was typed; in another script than Latin it is most likely the person's own. */
export function newName(text: string, lang: string | null = null): PersonName {
  const isLatin = text === '' || /\p{Script=Latin}/u.test(text);
  return { text, lang, role: isLatin ? 'romanised' : 'native_script', romanisation: null, inDocument: null };
}
