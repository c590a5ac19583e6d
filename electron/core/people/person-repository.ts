import type { PersonId } from '#shared/ids/ids.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';

/** In how many cases a person is. */
export function countCasesOfPerson(db: ReadDb, id: PersonId): number {
  return db.value<number>(sql`SELECT count(*) FROM case_person WHERE person_id = ${id}`) ?? 0;
}

/** Counts the cases of a person anew, for the list of people. */
export function updateCaseCount(tx: WriteDb, id: PersonId): void {
  tx.run(sql`UPDATE person SET case_count = ${countCasesOfPerson(tx, id)} WHERE id = ${id}`);
}
