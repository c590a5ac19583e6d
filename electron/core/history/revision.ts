import type { RecordAction } from '#shared/history/history-operations.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { saltedDigest } from './salted-digest.ts';

interface NewRevision {
  readonly noun: RecordNoun;
  readonly recordId: string;
  readonly revision: number;
  readonly action: RecordAction;
  readonly snapshot: object;
}

/** Keeps the record as it now stands; returns the digest that the audit entry commits to. */
export function insertRevision(tx: WriteDb, entry: NewRevision): Uint8Array<ArrayBuffer> {
  const snapshot = JSON.stringify(entry.snapshot);
  const salt = tx.randomBytes(16);
  const digest = saltedDigest(salt, snapshot);
  tx.run(sql`
    INSERT INTO revision (noun, record_id, revision, at, user_id, action, salt, digest, snapshot)
    VALUES (${entry.noun}, ${entry.recordId}, ${entry.revision}, ${tx.at}, ${tx.author.userId},
            ${entry.action}, ${salt}, ${digest}, ${snapshot})`);
  return digest;
}
