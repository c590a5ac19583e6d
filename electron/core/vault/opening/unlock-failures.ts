import { isAppError } from '#shared/errors/app-error.ts';
import type { AuditAction } from '#shared/history/history-operations.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { findLastTimeOf } from '#core/history/audit-repository.ts';
import { appendDetailedEntry } from '#core/history/detailed-entry.ts';
import type { Logger } from '#core/logging/logger.ts';
import type { VaultSession } from '../session/vault-session.ts';
import type { WrongTries } from '../session/wrong-tries.ts';
import { noteRestore } from './restore-mark.ts';
import { noteLostChanges } from './find-lost-changes.ts';

const OPENING = [
  'vault-unlocked',
  'user-recovered',
  'vault-created',
] as const satisfies readonly AuditAction[];

/** Null when nothing failed. To be asked before this opening is itself noted. */
export function findWrongTries(db: ReadDb, failures: number): WrongTries | null {
  return failures === 0 ? null : { count: failures, since: findLastTimeOf(db, OPENING) ?? null };
}

/**
 * Notes how often a passphrase or recovery key was wrong since the vault was last opened, and when that was.
 * Nobody can sign while it is locked, so whoever opens it next does. The count stands in a file beside the
 * vault: who removes that file at this computer, or tries on a copy, leaves no trace.
 */
export function noteWrongTries(tx: WriteDb, vaultId: string, tries: WrongTries | null): void {
  if (tries === null) return;
  const detail = { failures: tries.count, since: tries.since };
  appendDetailedEntry(tx, { action: 'unlock-failed', noun: 'vault', recordId: vaultId }, detail);
}

/** The same for a vault that is open already, after a long transaction that may be open. */
export async function noteFailuresOf(session: VaultSession, failures: number, logger: Logger): Promise<void> {
  if (failures === 0) return;
  while (session.longTransaction.isOpen()) await session.longTransaction.ended();
  noteIfRoom(session, logger, (tx) => noteWrongTries(tx, session.vaultId, findWrongTries(tx, failures)));
}

/** What came before a vault was opened with the recovery key: wrong tries, changes that are missing, and a restore that nobody has signed for. */
export function noteBeforeOpening(session: VaultSession, logger: Logger): void {
  noteIfRoom(session, logger, (tx) => {
    noteLostChanges(tx, session.vaultId, session.lostChanges);
    noteWrongTries(tx, session.vaultId, session.wrongTries);
    noteRestore(tx, session.vaultId);
  });
}

/** On a full disk what was asked for still goes on. */
function noteIfRoom(session: VaultSession, logger: Logger, note: (tx: WriteDb) => void): void {
  try {
    inTransaction(session, note);
  } catch (error) {
    if (!isAppError(error, 'file/disk-full')) throw error;
    logger.count('vault/failures-not-noted');
  }
}
