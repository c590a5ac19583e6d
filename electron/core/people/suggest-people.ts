import { knownValue } from '#shared/text/answer.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { whyFound } from '#shared/names/why-found.ts';
import type { SuggestedPerson } from '#shared/people/person-operations.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { findRecord } from '#core/records/record-repository.ts';
import { beginningsQuery } from '#core/search/search-query.ts';
import { listFoundDocuments } from '#core/search/search-repository.ts';
import { marksIn } from '#core/search/snippet.ts';
import { searchWords } from '#core/search/search-query.ts';
import { sortKeyRange } from '#core/search/sort-key.ts';
import { TypedName } from '#core/search/typed-name.ts';
import { findCasePerson, listCasesOfPerson } from './case-person-repository.ts';
import { nameMatcher } from './name-matcher.ts';
import { personKind } from './person-kind.ts';
import { findPersonLine, listNameKeysPage, type NameKey } from './person-name-repository.ts';
import { namesFromLine, personRowFromLine } from './person-rows.ts';

const MAX_SUGGESTIONS = 20;

/** A person has several keys that begin alike; this many hold twenty people nearly always. */
const KEYS_AT_ONCE = 200;
/** People whose record holds what was typed, of whom it may be the name. */
const MAX_LOOKED_AT = 80;
/** One letter begins a word of nearly every record. */
const MIN_FOUND_CHARACTERS = 2;
const MAX_CASES_SHOWN = 3;

interface Suggestion {
  readonly text: string;
  /** Only people of this case. */
  readonly caseId?: CaseId | undefined;
}

/**
 * People by what somebody types of a name: first those of whom a form of the name begins so, in the order of the
 * names; then those who have all the words, in any order and any spelling. At most 20.
 */
export function suggestPeople(db: ReadDb, suggestion: Suggestion): SuggestedPerson[] {
  const ids = new Set<PersonId>(idsByBeginning(db, suggestion));
  if (ids.size < MAX_SUGGESTIONS) for (const id of idsBySpelling(db, suggestion)) ids.add(id);
  const typed = new TypedName(suggestion.text);
  return [...ids].slice(0, MAX_SUGGESTIONS).flatMap((id) => suggested(db, id, suggestion.text, typed) ?? []);
}

function idsByBeginning(db: ReadDb, { text, caseId }: Suggestion): Set<PersonId> {
  const range = sortKeyRange(text);
  const ids = new Set<PersonId>();
  let after: NameKey | undefined;
  for (;;) {
    const found = listNameKeysPage(db, { range, after, caseId, limit: KEYS_AT_ONCE });
    for (const { person_id } of found) {
      if (ids.size < MAX_SUGGESTIONS) ids.add(person_id);
    }
    const next = found.at(-1);
    if (next === undefined || found.length < KEYS_AT_ONCE || ids.size === MAX_SUGGESTIONS) return ids;
    after = next;
  }
}

function idsBySpelling(db: ReadDb, { text, caseId }: Suggestion): PersonId[] {
  const query = [...text.trim()].length < MIN_FOUND_CHARACTERS ? undefined : beginningsQuery(text);
  if (query === undefined) return [];
  const isName = nameMatcher(text);
  return listFoundDocuments(db, { query, noun: 'person', limit: MAX_LOOKED_AT }).flatMap(({ record_id }) => {
    const id = record_id as PersonId;
    const line = findPersonLine(db, id);
    if (line === undefined || !isName(namesFromLine(line))) return [];
    return caseId === undefined || findCasePerson(db, caseId, id) !== undefined ? [id] : [];
  });
}

function suggested(db: ReadDb, id: PersonId, text: string, typed: TypedName): SuggestedPerson | undefined {
  const line = findPersonLine(db, id);
  const record = findRecord(db, personKind, id);
  if (line === undefined || record === undefined) return undefined;
  const cases = listCasesOfPerson(db, id);
  return {
    ...personRowFromLine(line),
    ...matchOf(namesFromLine(line), text, typed),
    birth: knownValue(record.birth)?.edtf ?? null,
    roles: [...new Set(cases.flatMap(({ roles }) => roles))],
    cases: cases.slice(0, MAX_CASES_SHOWN).map(({ reference }) => reference),
  };
}

/** The form of the name that was meant, where it stands in it, and why, if it is spelt otherwise. */
function matchOf(names: readonly string[], text: string, typed: TypedName): Pick<SuggestedPerson, 'matched'> {
  const words = searchWords(text);
  for (const form of names) {
    const marks = marksIn(form, words);
    if (marks.length > 0) return { matched: { form, marks, why: null } };
  }
  for (const form of names) {
    const found = typed.allIn(form);
    const [first] = found;
    if (first !== undefined)
      return {
        matched: {
          form,
          marks: found.map(({ start, end }): [number, number] => [start, end]),
          why: whyFound(form.slice(first.start, first.end), first.reason, text),
        },
      };
  }
  return { matched: null };
}
