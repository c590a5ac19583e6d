import type { RecordNoun } from '#shared/records/record.ts';
import { sql } from './sql.ts';
import type { WriteDb } from './write-db.ts';

interface SearchDocument {
  readonly noun: RecordNoun;
  readonly recordId: string;
  readonly caseId: string | null;
  readonly text: string;
}

/**
 * Makes a record findable by `text`. A changed record gets a new, higher id, so that
 * `ORDER BY rowid DESC` gives the newest change first without a sort.
 */
export function indexDocument(tx: WriteDb, document: SearchDocument): void {
  removeDocument(tx, document.recordId);
  const { rowid } = tx.run(sql`
    INSERT INTO search_document (noun, record_id, case_id, text)
    VALUES (${document.noun}, ${document.recordId}, ${document.caseId}, ${document.text})`);
  tx.run(sql`INSERT INTO search_index (rowid, text) VALUES (${rowid}, ${document.text})`);
}

/** Takes a record out of the index; with `secure-delete` its words leave the pages too. */
export function removeDocument(tx: WriteDb, recordId: string): void {
  const old = tx.get<{ id: number; text: string }>(
    sql`SELECT id, text FROM search_document WHERE record_id = ${recordId}`,
  );
  if (old === undefined) return;
  // An index with outside content is told the old words; it cannot look them up any more.
  tx.run(sql`INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', ${old.id}, ${old.text})`);
  tx.run(sql`DELETE FROM search_document WHERE id = ${old.id}`);
}

/** Writes what FTS5 has gathered in memory, which COMMIT would otherwise do as a part of its one step. */
export function flushSearchIndex(tx: WriteDb): void {
  tx.run(sql`INSERT INTO search_index (search_index) VALUES ('flush')`);
}
