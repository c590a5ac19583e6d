import { HISTORY_PAGE_SIZE, type RecordAction } from '#shared/history/history-operations.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql, type Sql } from '#core/database/sql.ts';

/** A record as it stood after one change. */
export interface Revision {
  readonly revision: number;
  readonly at: string;
  readonly userName: string;
  readonly action: RecordAction;
  /** The record as JSON text. */
  readonly snapshot: string;
}

interface RecordKey {
  readonly noun: RecordNoun;
  readonly recordId: string;
}

/** One more than a page, newest first: the last is there to compare with, and to show that there is more. */
export function listRevisions(db: ReadDb, key: RecordKey, before: number | undefined): Revision[] {
  const older = before === undefined ? sql`` : sql`AND revision.revision < ${before}`;
  return db.all<Revision>(sql`
    ${selectRevision} ${ofRecord(key)} ${older}
    ORDER BY revision.revision DESC LIMIT ${HISTORY_PAGE_SIZE + 1}`);
}

export function findRevision(db: ReadDb, key: RecordKey, revision: number): Revision | undefined {
  return db.get<Revision>(sql`${selectRevision} ${ofRecord(key)} AND revision.revision = ${revision}`);
}

const selectRevision = sql`
  SELECT revision.revision, revision.at, user.display_name AS userName, revision.action, revision.snapshot
  FROM revision JOIN user ON user.id = revision.user_id`;

function ofRecord({ noun, recordId }: RecordKey): Sql {
  return sql`WHERE revision.record_id = ${recordId} AND revision.noun = ${noun}`;
}
