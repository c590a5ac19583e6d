import { AppError } from '#shared/errors/app-error.ts';
import type { PersonRecord } from '#shared/people/person.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { appendAuditEntry, NO_DETAILS } from '#core/history/audit-entry.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';

/**
 * Signs, once in a session for each of them, that its user was shown people whose identity is protected
 * (security.md §4). Call it before their data is handed out. Reading is refused for nothing: where the vault cannot be
 * written, on a full disk say, the entry waits for the next time they are shown.
 */
export function noteShown(session: VaultSession, people: readonly PersonRecord[]): void {
  const unsaid = people.filter(
    ({ id, isIdentityProtected }) => isIdentityProtected && !session.shown.has(id),
  );
  if (unsaid.length === 0) return;
  try {
    inTransaction(session, (tx) => {
      for (const { id } of unsaid) {
        appendAuditEntry(tx, { action: 'shown', noun: 'person', recordId: id, details: NO_DETAILS });
      }
    });
  } catch (error) {
    if (error instanceof AppError && error.code !== 'vault/corrupt') return;
    throw error;
  }
  for (const { id } of unsaid) session.shown.add(id);
}
