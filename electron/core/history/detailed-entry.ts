import { sql } from '#core/database/sql.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { appendAuditEntry, type NewAuditEntry } from './audit-entry.ts';
import { saltedDigest } from './salted-digest.ts';

/** Adds an entry to the audit chain and keeps its words beside it. */
export function appendDetailedEntry(
  tx: WriteDb,
  entry: Omit<NewAuditEntry, 'details'>,
  detail: object,
): number {
  const text = JSON.stringify(detail);
  const salt = tx.randomBytes(16);
  const seq = appendAuditEntry(tx, { ...entry, details: saltedDigest(salt, text) });
  tx.run(sql`
    INSERT INTO audit_detail (audit_seq, record_id, salt, text)
    VALUES (${seq}, ${entry.recordId}, ${salt}, ${text})`);
  return seq;
}

export interface AuditDetail {
  readonly salt: Uint8Array;
  readonly text: string;
}

/** Undefined for an entry that has no words, or has them no more. */
export function findAuditDetail(db: ReadDb, seq: number): AuditDetail | undefined {
  return db.get<{ salt: Uint8Array<ArrayBuffer>; text: string }>(
    sql`SELECT salt, text FROM audit_detail WHERE audit_seq = ${seq}`,
  );
}
