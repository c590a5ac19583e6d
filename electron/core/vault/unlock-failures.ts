import { isAppError } from '#shared/errors/app-error.ts';
import type { AuditAction } from '#shared/history/history-operations.ts';
import type { Logger } from '../core-deps.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { findLastTimeOf } from '#core/history/audit-repository.ts';
import { appendDetailedEntry } from '#core/history/detailed-entry.ts';
import type { VaultSession } from './vault-session.ts';

const OPENING = [
  'vault-unlocked',
  'user-recovered',
  'vault-created',
] as const satisfies readonly AuditAction[];

/**
 * Notes how often a passphrase or recovery key was wrong since the vault was last opened, and when that was.
 * Nobody can sign while it is locked, so whoever opens it next does. The count stands in a file beside the
 * vault: who removes that file at this computer, or tries on a copy, leaves no trace.
 */
export function noteUnlockFailures(tx: WriteDb, vaultId: string, failures: number): void {
  if (failures === 0) return;
  const detail = { failures, since: findLastTimeOf(tx, OPENING) ?? null };
  appendDetailedEntry(tx, { action: 'unlock-failed', noun: 'vault', recordId: vaultId }, detail);
}

/** The same for a vault that is open already; on a full disk what was asked for still goes on. */
export function noteFailuresOf(session: VaultSession, failures: number, logger: Logger): void {
  if (failures === 0) return;
  try {
    inTransaction(session, (tx) => noteUnlockFailures(tx, session.vaultId, failures));
  } catch (error) {
    if (!isAppError(error, 'file/disk-full')) throw error;
    logger.count('vault/failures-not-noted');
  }
}
