import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { toBase64 } from '#core/crypto/base64.ts';
import { sha256 } from '#core/crypto/sha256.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { findDamage } from '#core/database/integrity-check.ts';
import { migrate } from '#core/database/migrations/migrate.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import type { CoreDeps } from '../../core-deps.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { findUserOfSlot, findUserState } from '../users/user-repository.ts';
import { afterOpening } from './after-opening.ts';
import { openSession } from '../session/open-session.ts';
import { openWithKeys, type OpenedVault } from './open-with-keys.ts';
import { noteRestore } from './restore-mark.ts';
import { findWrongTries, noteWrongTries } from './unlock-failures.ts';
import { findLostChanges, noteLostChanges } from './find-lost-changes.ts';
import { isTrainingVault } from './vault-marks.ts';

interface UnlockRequest {
  readonly folder: string;
  readonly passphrase: string;
  /** Wrong tries since the vault was last opened. */
  readonly failures?: number;
  readonly signal?: AbortSignal | undefined;
  /** Asked before anything is written into the database; what it throws ends the opening. */
  readonly assertExpected?: (db: ReadDb) => Promise<void>;
}

/** Opens a vault. Until the passphrase has proved right, nothing in the folder is written. */
export async function unlockVault(
  deps: CoreDeps,
  { folder, passphrase, failures = 0, signal, assertExpected }: UnlockRequest,
): Promise<VaultSession> {
  const opened = await openWithKeys(deps, {
    folder,
    credential: { kind: 'passphrase', passphrase, signal },
    wrongCredential: 'vault/wrong-passphrase',
  });
  const { connection, keys } = opened;
  try {
    assertSound(opened);
    await assertExpected?.(connection.access);
    const session = openSession(deps, {
      connection,
      folder,
      signing: keys.keys.signing,
      vaultId: keys.file.vaultId,
      isTraining: isTrainingVault(opened.connection.access),
      user: ownerOf(opened),
      wrongTries: findWrongTries(connection.access, failures),
      lostChanges: findLostChanges(connection.access, keys.file.vaultId, connection),
    });
    noteUnlock(deps, session, keys.slotId);
    deps.slotMarks.note(keys.slotId);
    await afterOpening(deps, session);
    return session;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Checks the database and brings it up to date. Throws `vault/corrupt` and what `migrate` throws. */
export function assertSound({ connection, keyHex }: OpenedVault): void {
  const damage = findDamage(connection, { depth: 'by-size' });
  if (damage !== undefined) throw new AppError('vault/corrupt', { check: damage });
  migrate(connection, { keyHex });
}

function ownerOf({ connection, keys }: OpenedVault): VaultSession['user'] {
  const user = findUserOfSlot(connection.access, keys.slotId);
  const state = user === undefined ? undefined : findUserState(connection.access, user.id);
  if (user === undefined || state?.signPublic !== toBase64(keys.keys.signing.publicKey)) {
    throw new AppError('vault/foreign-file');
  }
  return { id: user.id, displayName: user.displayName };
}

function noteUnlock({ logger }: CoreDeps, session: VaultSession, slotId: string): void {
  const details = sha256(slotId);
  try {
    inTransaction(session, (tx) => {
      noteLostChanges(tx, session.vaultId, session.lostChanges);
      noteWrongTries(tx, session.vaultId, session.wrongTries);
      noteRestore(tx, session.vaultId);
      appendAuditEntry(tx, { action: 'vault-unlocked', noun: 'vault', recordId: session.vaultId, details });
    });
  } catch (error) {
    // On a full disk people must still be able to read, and to take what they need elsewhere.
    if (!isAppError(error, 'file/disk-full')) throw error;
    logger.count('vault/unlock-not-noted');
  }
}
