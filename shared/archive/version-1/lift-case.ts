import type { CaseArchive } from '../case-archive.ts';
import type { CaseOfVersion1, PersonOfVersion1 } from './archive-1.ts';
import { liftAnswer, liftCode, liftDate, liftSwitch, liftText, type NewItemId } from './lift-values.ts';

/** A case of version 1 in the form of today. Who looks after it, and how it is kept, nobody had said. */
export function liftCase(
  { summary, objective, hostStates, stateOfOrigin, ...rest }: CaseOfVersion1,
  people: readonly PersonOfVersion1[],
  newId: NewItemId,
): CaseArchive['case'] {
  return {
    ...rest,
    formerReferences: [],
    stateOfOrigin: liftAnswer(stateOfOrigin, (code) => code),
    hostStates: liftAnswer(hostStates, (codes) => codes),
    summary: summary === null ? null : liftText(summary),
    objective: liftAnswer(objective, liftText),
    relations: people.flatMap((person) => {
      const client = clientOf(person, people);
      const { relationship } = person.inCase;
      if (client === undefined || relationship === null) return [];
      return [{ id: newId(), from: person.id, to: client.id, ...liftCode(relationship) }];
    }),
    owner: null,
    closing: null,
    retainUntil: null,
    legalHold: null,
  };
}

/** A person of version 1. Notes were the person's in every case; they now are in the case that the archive is of. */
export function liftPerson(
  person: PersonOfVersion1,
  people: readonly PersonOfVersion1[],
  newId: NewItemId,
): CaseArchive['person'][number] {
  const { notes, names, gender, birth, nationalities, occupation, languages, interpreterNeeded, ...rest } =
    person.fields;
  const { roles, isUsedAsLeverage } = person.inCase;
  return {
    id: person.id,
    fields: {
      ...rest,
      names: names.map((name) => ({ id: newId(), ...name })),
      gender: liftAnswer(gender, liftCode),
      birth: liftAnswer(birth, liftDate),
      nationalities: liftAnswer(nationalities, (codes) => codes),
      occupation: liftAnswer(occupation, liftText),
      languages:
        languages.length === 0
          ? ({ state: 'not_answered' } as const)
          : ({ state: 'known', value: languages } as const),
      interpreterNeeded: liftAnswer(interpreterNeeded, (isNeeded) => isNeeded),
    },
    inCase: {
      roles,
      isUsedAsLeverage: liftSwitch(isUsedAsLeverage),
      notes: withRelation(notes, person, people),
    },
  };
}

/** The one client to whom a relation was one; undefined where there is none or one of several. */
function clientOf(
  { id }: PersonOfVersion1,
  people: readonly PersonOfVersion1[],
): PersonOfVersion1 | undefined {
  const clients = people.filter(({ inCase }) => inCase.roles.includes('client'));
  const [client] = clients;
  return clients.length === 1 && client?.id !== id ? client : undefined;
}

/** A relation that leads to nobody in particular is kept in words. */
function withRelation(
  notes: PersonOfVersion1['fields']['notes'],
  person: PersonOfVersion1,
  people: readonly PersonOfVersion1[],
): PersonOfVersion1['fields']['notes'] {
  const { relationship } = person.inCase;
  if (relationship === null || clientOf(person, people) !== undefined) return notes;
  const words = `Relation to the client (archive of version 1): ${relationship}`;
  return notes === null ? { text: words, lang: 'en' } : { ...notes, text: `${notes.text}\n\n${words}` };
}
