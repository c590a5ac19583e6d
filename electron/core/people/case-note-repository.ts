import type { PersonId } from '#shared/ids/ids.ts';
import type { LangText } from '#shared/text/lang-text.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';

/** What is noted about a person in any case, the newest case first. */
export function listNotesOnPerson(db: ReadDb, id: PersonId): string[] {
  return db
    .all<{ readonly notes: string }>(
      sql`SELECT notes FROM case_person WHERE person_id = ${id} AND notes IS NOT NULL ORDER BY case_id DESC`,
    )
    .map(({ notes }) => (JSON.parse(notes) as LangText).text);
}
