import type { RecordNoun } from '#shared/records/record.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql, type Sql } from '#core/database/sql.ts';

const CHUNK_ROWS = 500;

const recordTables: Readonly<Record<RecordNoun, Sql>> = {
  case: sql`case_record`,
  person: sql`person`,
  incident: sql`incident`,
};

/**
 * Compares every record with its last revision, to the letter. Answers the place in the audit chain of
 * the first record that says something else, 0 if the chain does not know it, undefined if all agree.
 */
export async function findAlteredRecord(db: ReadDb, pause: () => Promise<void>): Promise<number | undefined> {
  for (const table of Object.values(recordTables)) {
    let lastId = '';
    for (;;) {
      await pause();
      const rows = db.all<{ id: string; digest: Uint8Array<ArrayBuffer> | null; isSame: 0 | 1 | null }>(sql`
        SELECT record.id, revision.digest, record.body = revision.snapshot AS isSame
        FROM ${table} AS record
        LEFT JOIN revision ON revision.record_id = record.id AND revision.revision = record.revision
        WHERE record.id > ${lastId} ORDER BY record.id LIMIT ${CHUNK_ROWS}`);
      const altered = rows.find(({ isSame }) => isSame !== 1);
      if (altered !== undefined) return entryOf(db, altered.digest);
      const last = rows.at(-1);
      if (last === undefined) break;
      lastId = last.id;
    }
  }
  return undefined;
}

function entryOf(db: ReadDb, digest: Uint8Array<ArrayBuffer> | null): number {
  if (digest === null) return 0;
  return db.value<number>(sql`SELECT min(seq) FROM audit_entry WHERE details = ${digest}`) ?? 0;
}
