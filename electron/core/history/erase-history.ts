import type { RecordNoun } from '#shared/records/record.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { appendAuditEntry } from './audit-entry.ts';
import { countOneLess } from './record-change.ts';

// The entry says nothing but who erased which record when.
const NOTHING = new Uint8Array(32);

/**
 * Purges every snapshot and every word of a record from its history. The entries stay with their digests, so
 * that the chain holds; the entry for the erasure comes first, since without it nothing may be deleted.
 */
export function eraseHistory(
  tx: WriteDb,
  { noun, recordId }: { readonly noun: RecordNoun; readonly recordId: string },
): void {
  appendAuditEntry(tx, { action: 'erased', noun, recordId, details: NOTHING });
  tx.run(sql`DELETE FROM revision WHERE record_id = ${recordId}`);
  tx.run(sql`DELETE FROM audit_detail WHERE record_id = ${recordId}`);
  countOneLess(tx, noun);
  tx.noteChange(noun, 'history', 'search', 'vault');
}
