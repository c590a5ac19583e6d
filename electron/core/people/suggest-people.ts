import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { PersonRow } from '#shared/people/person-operations.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sortKeyRange } from '#core/search/sort-key.ts';
import { findPersonLine, listNameKeysPage, type NameKey } from './person-name-repository.ts';
import { personRowFromLine } from './person-rows.ts';

const MAX_SUGGESTIONS = 20;

/** A person has several keys that begin alike; this many hold twenty people nearly always. */
const KEYS_AT_ONCE = 200;

interface Suggestion {
  readonly text: string;
  /** Only people of this case. */
  readonly caseId?: CaseId | undefined;
}

/** People of whom any form of any name begins so, in the order of the names found. At most 20. */
export function suggestPeople(db: ReadDb, { text, caseId }: Suggestion): PersonRow[] {
  const range = sortKeyRange(text);
  const ids = new Set<PersonId>();
  let after: NameKey | undefined;
  for (;;) {
    const found = listNameKeysPage(db, { range, after, caseId, limit: KEYS_AT_ONCE });
    for (const { person_id } of found) {
      if (ids.size < MAX_SUGGESTIONS) ids.add(person_id);
    }
    const next = found.at(-1);
    if (next === undefined || found.length < KEYS_AT_ONCE || ids.size === MAX_SUGGESTIONS) break;
    after = next;
  }
  return [...ids].flatMap((id) => {
    const line = findPersonLine(db, id);
    return line === undefined ? [] : [personRowFromLine(line)];
  });
}
