import type { UserId } from '#shared/ids/ids.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { changeKeys } from '../keys/change-keys.ts';
import { assertStrongPassphrase } from '../keys/passphrase-strength.ts';
import { afterOpening } from '../opening/after-opening.ts';
import { openSession } from '../session/open-session.ts';
import { findWrongTries, noteBeforeOpening } from '../opening/unlock-failures.ts';
import { assertSound } from '../opening/unlock-vault.ts';
import { findLostChanges } from '../opening/find-lost-changes.ts';
import { isTrainingVault } from '../opening/vault-marks.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { getPresentUser } from '../users/get-user.ts';
import { recordKeyState } from '../users/key-state.ts';
import { newKeysFor } from '../users/new-keys-for.ts';
import { assertPassphraseFree } from '../users/own-keys.ts';
import { listPresentUsers, updateUserKeys } from '../users/user-repository.ts';
import { openWithRecoveryKey } from './open-with-recovery-key.ts';

interface RecoveryRequest {
  readonly folder: string;
  readonly recoveryTexts: readonly string[];
}

/** Who may be let in again, in the order in which they were added. The vault is closed again. */
export async function listRecoverableUsers(deps: CoreDeps, request: RecoveryRequest): Promise<VaultUser[]> {
  const opened = await openWithRecoveryKey(deps, request);
  try {
    return listPresentUsers(opened.connection.access);
  } finally {
    opened.connection.close();
  }
}

/** Opens the vault for somebody, who gets a new passphrase and new keys; the recovery key signs for it. */
export async function recoverVault(
  deps: CoreDeps,
  request: RecoveryRequest & {
    readonly userId: UserId;
    readonly passphrase: string;
    /** Wrong tries since the vault was last opened. */
    readonly failures?: number;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<VaultSession> {
  const { folder, userId, passphrase, failures = 0, signal } = request;
  await assertStrongPassphrase(passphrase);
  const opened = await openWithRecoveryKey(deps, request);
  const { connection, keys } = opened;
  try {
    assertSound(opened);
    const before = getPresentUser(connection.access, userId);
    await assertPassphraseFree(deps, keys.file, { passphrase, ownSlotId: before.slotId, signal });
    const renewed = await newKeysFor(deps, before, { ...keys, passphrase, signal });
    const wrongTries = findWrongTries(connection.access, failures);
    const lostChanges = findLostChanges(connection.access, keys.file.vaultId, connection);
    const sessionAs = (sign: VaultSession['author']['sign']) =>
      openSession(deps, {
        connection,
        folder,
        vaultId: keys.file.vaultId,
        isTraining: isTrainingVault(opened.connection.access),
        user: { id: userId, displayName: before.displayName },
        signing: { publicKey: renewed.user.signKey, sign },
        wrongTries,
        lostChanges,
      });
    await changeKeys(sessionAs(keys.keys.signing.sign), {
      folder,
      file: keys.file,
      dataKey: keys.dataKey,
      slots: keys.file.slots.map((slot) => (slot.id === before.slotId ? renewed.slot : slot)),
      logger: deps.logger,
      record(tx) {
        updateUserKeys(tx, userId, { ...renewed.user, slotId: renewed.slot.id });
        recordKeyState(tx, 'user-recovered', renewed.user.state);
      },
    });
    const session = sessionAs(renewed.keys.signing.sign);
    noteBeforeOpening(session, deps.logger);
    await afterOpening(deps, session);
    return session;
  } catch (error) {
    connection.close();
    throw error;
  }
}
