import type { WriteDb } from '#core/database/write-db.ts';
import { appendAuditEntry, type NewAuditEntry } from './audit-entry.ts';
import { insertAuditDetail } from './audit-repository.ts';
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
  insertAuditDetail(tx, { seq, recordId: entry.recordId, salt, text });
  return seq;
}
