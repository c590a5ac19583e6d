import type { CaseId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';

export interface FoundDocument {
  readonly id: number;
  readonly noun: RecordNoun;
  readonly record_id: string;
  readonly case_id: CaseId | null;
}

interface DocumentSearch {
  /** For FTS5. */
  readonly query: string;
  readonly noun?: RecordNoun | undefined;
  /** Only documents older than this one. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** The newest change first. */
export function listFoundDocuments(
  db: ReadDb,
  { query, noun, after, limit }: DocumentSearch,
): FoundDocument[] {
  const older = after === undefined ? sql`` : sql`AND search_index.rowid < ${after}`;
  const ofNoun = noun === undefined ? sql`` : sql`AND document.noun = ${noun}`;
  return db.all<FoundDocument>(sql`
    SELECT document.id, document.noun, document.record_id, document.case_id
    FROM search_index CROSS JOIN search_document AS document
    WHERE document.id = search_index.rowid AND search_index MATCH ${query} ${older} ${ofNoun}
    ORDER BY search_index.rowid DESC LIMIT ${limit}`);
}
