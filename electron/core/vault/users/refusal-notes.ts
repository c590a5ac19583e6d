import { inTransaction } from '#core/database/transaction.ts';
import { appendDetailedEntry } from '#core/history/detailed-entry.ts';
import type { Logger } from '#core/logging/logger.ts';
import type { OpenVault } from '../session/open-vault.ts';
import { findUser } from './user-repository.ts';

/**
 * Notes in the audit chain that somebody asked for an operation that their role does not include: the window offers
 * none, so something else asked. Once for each operation in one opening, so that nobody can fill the vault with it.
 */
export function createRefusalNotes(vault: OpenVault, logger: Logger): (operation: string) => Promise<void> {
  const noted = new Set<string>();
  return async (operation) => {
    if (noted.has(operation)) return;
    noted.add(operation);
    try {
      await vault.longTransaction()?.ended();
      const session = vault.session();
      // Who was removed meanwhile can sign nothing that would count.
      if (findUser(session.db, session.user.id)?.removedAt !== null) return;
      inTransaction(session, (tx) => {
        const entry = { action: 'not-allowed', noun: 'vault', recordId: session.vaultId } as const;
        appendDetailedEntry(tx, entry, { operation });
      });
    } catch {
      logger.count('vault/refusal-not-noted');
    }
  };
}
