import { AppError } from '#shared/errors/app-error.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import type { PersonRecord } from '#shared/people/person.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { personNameKeys } from './person-name-keys.ts';
import { personFromBody, personToColumns } from './person-rows.ts';

export function findPerson(db: ReadDb, id: string): PersonRecord | undefined {
  const body = db.value<string>(sql`SELECT body FROM person WHERE id = ${id}`);
  return body === undefined ? undefined : personFromBody(body);
}

/** Throws `record/not-found`. */
export function getPerson(db: ReadDb, id: string): PersonRecord {
  const record = findPerson(db, id);
  if (record === undefined) throw new AppError('record/not-found', { noun: 'person' });
  return record;
}

export function insertPerson(tx: WriteDb, record: PersonRecord): void {
  const columns = personToColumns(record);
  tx.run(sql`
    INSERT INTO person (id, revision, name, name_key, other_names, is_protected, updated_at, body)
    VALUES (${record.id}, ${record.revision}, ${columns.name}, ${columns.name_key}, ${columns.other_names},
            ${columns.is_protected}, ${record.updatedAt}, ${columns.body})`);
  insertNameKeys(tx, record);
}

export function updatePersonRecord(tx: WriteDb, record: PersonRecord): void {
  const columns = personToColumns(record);
  tx.run(sql`
    UPDATE person
    SET revision = ${record.revision}, name = ${columns.name}, name_key = ${columns.name_key},
        other_names = ${columns.other_names}, is_protected = ${columns.is_protected},
        updated_at = ${record.updatedAt}, body = ${columns.body}
    WHERE id = ${record.id}`);
  tx.run(sql`DELETE FROM person_name WHERE person_id = ${record.id}`);
  insertNameKeys(tx, record);
}

/** The record and what was derived from it. */
export function deletePerson(tx: WriteDb, id: PersonId): void {
  tx.run(sql`DELETE FROM person_name WHERE person_id = ${id}`);
  tx.run(sql`DELETE FROM person WHERE id = ${id}`);
}

function insertNameKeys(tx: WriteDb, { id, names }: PersonRecord): void {
  for (const key of personNameKeys(names)) {
    tx.run(sql`INSERT INTO person_name (key, person_id) VALUES (${key}, ${id})`);
  }
}

/** Counts the cases of a person anew, for the list of people. */
export function updateCaseCount(tx: WriteDb, id: PersonId): void {
  tx.run(sql`
    UPDATE person SET case_count = (SELECT count(*) FROM case_person WHERE person_id = ${id}) WHERE id = ${id}`);
}
