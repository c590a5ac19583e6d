import { AppError } from '#shared/errors/app-error.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { appendAuditEntry, NO_DETAILS } from '#core/history/audit-entry.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { RecordKind, StoredRecord } from './record-kind.ts';

/**
 * Signs, once in a session for each of them, that its user was shown records that are protected: people with a
 * protected identity (security.md §4). Call it before their data is handed out. Reading is refused for nothing: where
 * the vault cannot be written, on a full disk say, the entry waits for the next time they are shown.
 */
export function noteShown<Stored extends StoredRecord>(
  session: VaultSession,
  kind: RecordKind<RecordNoun, object, Stored>,
  records: readonly Stored[],
): void {
  const unsaid = records.filter(
    (record) => kind.isProtected?.(record) === true && !session.shown.has(record.id),
  );
  if (unsaid.length === 0) return;
  try {
    inTransaction(session, (tx) => {
      for (const { id } of unsaid) {
        appendAuditEntry(tx, { action: 'shown', noun: kind.noun, recordId: id, details: NO_DETAILS });
      }
    });
  } catch (error) {
    if (error instanceof AppError && error.code !== 'vault/corrupt') return;
    throw error;
  }
  for (const { id } of unsaid) session.shown.add(id);
}
