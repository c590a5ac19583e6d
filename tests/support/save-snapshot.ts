import { recordChange } from '#core/history/record-change.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';

/** Writes history as a use-case does, for a record without a table of its own. */
export function saveSnapshot(
  session: VaultSession,
  record: { readonly id: string; readonly revision: number; readonly [field: string]: unknown },
): void {
  inTransaction(session, (tx) =>
    recordChange(tx, {
      noun: 'case',
      action: record.revision === 1 ? 'created' : 'updated',
      record,
      body: JSON.stringify(record),
      caseId: null,
      searchText: JSON.stringify(record),
    }),
  );
}
