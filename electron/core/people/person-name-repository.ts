import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import { personColumns } from './person-list.ts';
import type { PersonLine } from './person-rows.ts';

export interface NameKey {
  readonly key: string;
  readonly person_id: PersonId;
}

interface NameKeySearch {
  /** Keys from `first` on, before `end`. */
  readonly range: { readonly first: string; readonly end: string };
  /** The last one of the page before. */
  readonly after: NameKey | undefined;
  /** Only people of this case. */
  readonly caseId: CaseId | undefined;
  readonly limit: number;
}

/** Keys of forms of names, by key and person. */
export function listNameKeysPage(db: ReadDb, { range, after, caseId, limit }: NameKeySearch): NameKey[] {
  const inCase =
    caseId === undefined
      ? sql``
      : sql`AND EXISTS (SELECT 1 FROM case_person AS link
                        WHERE link.case_id = ${caseId} AND link.person_id = person_name.person_id)`;
  return db.all<NameKey>(sql`
    SELECT key, person_id FROM person_name
    WHERE (key, person_id) > (${after?.key ?? range.first}, ${after?.person_id ?? ''}) AND key < ${range.end} ${inCase}
    ORDER BY key, person_id LIMIT ${limit}`);
}

/** A line of the list of people. */
export function findPersonLine(db: ReadDb, id: PersonId): PersonLine | undefined {
  return db.get<PersonLine>(sql`SELECT ${personColumns} FROM person WHERE id = ${id}`);
}

export interface NamesLine {
  readonly id: PersonId;
  readonly name: string;
  readonly other_names: string;
}

/** All forms of all names, person by person, those after one in the order of ids. */
export function listNamesPage(
  db: ReadDb,
  { after, limit }: { readonly after: PersonId | undefined; readonly limit: number },
): NamesLine[] {
  return db.all<NamesLine>(
    sql`SELECT id, name, other_names FROM person WHERE id > ${after ?? ''} ORDER BY id LIMIT ${limit}`,
  );
}
