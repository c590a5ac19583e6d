import { personFreeTexts } from '#shared/people/person-free-texts.ts';
import type { ListedName } from '#shared/people/person-operations.ts';
import {
  personFields,
  type PersonFields,
  type PersonName,
  type PersonRecord,
} from '#shared/people/person.ts';
import { knownItems, knownValue } from '#shared/text/answer.ts';
import type { RecordKind } from '#core/records/record-kind.ts';
import { sortKey } from '#core/search/sort-key.ts';
import { listNotesOnPerson } from './case-note-repository.ts';
import { replaceNameKeys } from './person-repository.ts';

/** All that core knows about a person, but for what they are in a case: `case-person-repository.ts`. */
export const personKind: RecordKind<'person', PersonFields, PersonRecord> = {
  noun: 'person',
  table: 'person',
  fields: personFields,
  fromBody: (body) => JSON.parse(body) as PersonRecord,
  columns({ names, isIdentityProtected }) {
    const [first, ...others] = names;
    return {
      name: JSON.stringify(first === undefined ? null : listedName(first)),
      name_key: sortKey(first?.text ?? ''),
      other_names: JSON.stringify(others.map(({ text }) => text)),
      is_protected: isIdentityProtected ? 1 : 0,
    };
  },
  label: { title: 'name', reference: null, titleOf: textOfName },
  texts: (record) => ({
    title: record.names[0]?.text ?? '',
    texts: [...personFreeTexts(record), knownValue(record.birth)?.edtf ?? ''],
    names: record.names.map(({ text }) => text),
    terms: [
      ['gender', knownValue(record.gender)?.code ?? null],
      ...record.names.map(({ role }) => ['name-role', role] as const),
    ],
    countries: knownItems(record.nationalities),
  }),
  textsBeside: (db, { id }) => listNotesOnPerson(db, id),
  reference: () => null,
  caseOf: () => null,
  orderInCase: null,
  writeParts: replaceNameKeys,
  isProtected: ({ isIdentityProtected }) => isIdentityProtected,
};

/** As lists show it: the id stays in the record. */
function listedName({ id: _id, ...name }: PersonName): ListedName {
  return name;
}

/** Somebody with the key may have written anything there. */
function textOfName(stored: string): string | null {
  try {
    const { text } = JSON.parse(stored) as { readonly text?: unknown };
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
