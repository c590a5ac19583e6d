import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { PersonRow } from '#shared/people/person-operations.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import { sortKeyRange } from '#core/search/sort-key.ts';
import { personRowFromLine, type PersonLine } from './person-rows.ts';
import { personColumns } from './person-list.ts';

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
  const { first, end } = sortKeyRange(text);
  const inCase =
    caseId === undefined
      ? sql``
      : sql`AND EXISTS (SELECT 1 FROM case_person AS link
                        WHERE link.case_id = ${caseId} AND link.person_id = person_name.person_id)`;
  const ids = new Set<PersonId>();
  let last = { key: first, person_id: '' };
  for (;;) {
    const found = db.all<{ readonly key: string; readonly person_id: PersonId }>(sql`
      SELECT key, person_id FROM person_name
      WHERE (key, person_id) > (${last.key}, ${last.person_id}) AND key < ${end} ${inCase}
      ORDER BY key, person_id LIMIT ${KEYS_AT_ONCE}`);
    for (const { person_id } of found) {
      if (ids.size < MAX_SUGGESTIONS) ids.add(person_id);
    }
    const next = found.at(-1);
    if (next === undefined || found.length < KEYS_AT_ONCE || ids.size === MAX_SUGGESTIONS) break;
    last = next;
  }
  return [...ids].flatMap((id) => {
    const line = db.get<PersonLine>(sql`SELECT ${personColumns} FROM person WHERE id = ${id}`);
    return line === undefined ? [] : [personRowFromLine(line)];
  });
}
