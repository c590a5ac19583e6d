import type { WriteDb } from '#core/database/write-db.ts';
import { appendAuditEntry, type NewAuditEntry } from './audit-entry.ts';
import { insertAuditDetail, type DetailOwners } from './audit-repository.ts';
import { saltedDigest } from './salted-digest.ts';

/** Adds an entry to the audit chain and keeps its words beside it, which go with the record unless it is said otherwise. */
export function appendDetailedEntry(
  tx: WriteDb,
  entry: Omit<NewAuditEntry, 'details'>,
  detail: object,
  owners: Partial<DetailOwners> = {},
): number {
  const text = JSON.stringify(detail);
  const salt = tx.randomBytes(16);
  const seq = appendAuditEntry(tx, { ...entry, details: saltedDigest(salt, text) });
  insertAuditDetail(tx, { seq, recordId: entry.recordId, caseId: null, ...owners, salt, text });
  return seq;
}
