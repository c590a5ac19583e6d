import type { RecordNoun } from '#shared/records/record.ts';
import type { DatabaseAccess } from './database-access.ts';
import type { ReadDb } from './read-db.ts';
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

export interface StoredDocument {
  readonly id: number;
  readonly noun: string;
  readonly recordId: string;
  readonly caseId: string | null;
  readonly text: string;
}

export function findDocument(db: ReadDb, recordId: string): StoredDocument | undefined {
  return db.get<StoredDocument>(sql`
    SELECT id, noun, record_id AS recordId, case_id AS caseId, text FROM search_document WHERE record_id = ${recordId}`);
}

export function countDocuments(db: ReadDb): number {
  return db.value<number>(sql`SELECT count(*) FROM search_document`) ?? 0;
}

/** In the order of their ids, some after one, without their texts. */
export function listDocumentsPage(db: ReadDb, after: number): Omit<StoredDocument, 'caseId' | 'text'>[] {
  return db.all(sql`
    SELECT id, noun, record_id AS recordId FROM search_document WHERE id > ${after} ORDER BY id LIMIT 5000`);
}

/**
 * FTS5's own check: takes every document to pieces anew and compares them with the index. One step that holds the event
 * loop. Throws what SQLite says of a damaged table.
 */
export function assertIndexFits(access: Pick<DatabaseAccess, 'run'>): void {
  access.run(sql`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`);
}

/** Writes what FTS5 has gathered in memory, which COMMIT would otherwise do as a part of its one step. */
export function flushSearchIndex(tx: WriteDb): void {
  tx.run(sql`INSERT INTO search_index (search_index) VALUES ('flush')`);
}
