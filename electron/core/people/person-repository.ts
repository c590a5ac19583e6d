import type { PersonId } from '#shared/ids/ids.ts';
import type { PersonRecord } from '#shared/people/person.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { personNameKeys } from './person-name-keys.ts';

/** The record and what was derived from it. */
export function deletePerson(tx: WriteDb, id: PersonId): void {
  tx.run(sql`DELETE FROM person_name WHERE person_id = ${id}`);
  tx.run(sql`DELETE FROM person WHERE id = ${id}`);
}

/** What can be typed to find the person, in place of what could be typed before. */
export function replaceNameKeys(tx: WriteDb, { id, names }: PersonRecord): void {
  tx.run(sql`DELETE FROM person_name WHERE person_id = ${id}`);
  for (const key of personNameKeys(names)) {
    tx.run(sql`INSERT INTO person_name (key, person_id) VALUES (${key}, ${id})`);
  }
}

/** Counts the cases of a person anew, for the list of people. */
export function updateCaseCount(tx: WriteDb, id: PersonId): void {
  tx.run(sql`
    UPDATE person SET case_count = (SELECT count(*) FROM case_person WHERE person_id = ${id}) WHERE id = ${id}`);
}
