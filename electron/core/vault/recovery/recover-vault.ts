import { AppError } from '#shared/errors/app-error.ts';
import type { UserId } from '#shared/ids/ids.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { removeUnfinishedFiles } from '#core/outgoing/remove-unfinished-files.ts';
import { changeKeys } from '../change-keys.ts';
import { toBase64 } from '../key-slot.ts';
import { openWithKeys, type OpenedVault } from '../open-with-keys.ts';
import { assertPassphraseFree } from '../own-keys.ts';
import { assertStrongPassphrase } from '../passphrase-strength.ts';
import { noteFailuresOf } from '../unlock-failures.ts';
import { assertSound } from '../unlock-vault.ts';
import { getPresentUser } from '../users/get-user.ts';
import { recordKeyState } from '../users/key-state.ts';
import { newKeysFor } from '../users/new-keys-for.ts';
import { listUsers, updateUserKeys } from '../users/user-repository.ts';
import { findVaultKeys } from '../vault-keys-file.ts';
import { isTrainingVault } from '../vault-marks.ts';
import { openSession, type VaultSession } from '../vault-session.ts';
import { readRecoveryKey } from './recovery-pieces.ts';
import { findRecoveryState } from './recovery-repository.ts';

interface RecoveryRequest {
  readonly folder: string;
  readonly recoveryTexts: readonly string[];
}

/** Who may be let in again, in the order in which they were added. The vault is closed again. */
export async function listRecoverableUsers(deps: CoreDeps, request: RecoveryRequest): Promise<VaultUser[]> {
  const opened = await openWithRecoveryKey(deps, request);
  try {
    return listUsers(opened.connection.access).filter(({ removedAt }) => removedAt === null);
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
  },
): Promise<VaultSession> {
  const { folder, userId, passphrase, failures = 0 } = request;
  await assertStrongPassphrase(passphrase);
  const opened = await openWithRecoveryKey(deps, request);
  const { connection, keys } = opened;
  try {
    assertSound(opened);
    const before = getPresentUser(connection.access, userId);
    await assertPassphraseFree(deps, keys.file, { passphrase, ownSlotId: before.slotId });
    const renewed = await newKeysFor(deps, before, { ...keys, passphrase });
    const sessionAs = (sign: VaultSession['author']['sign']) =>
      openSession(deps, {
        connection,
        folder,
        vaultId: keys.file.vaultId,
        isTraining: isTrainingVault(opened.connection.access),
        user: { id: userId, displayName: before.displayName },
        signing: { publicKey: renewed.user.signKey, sign },
      });
    changeKeys(sessionAs(keys.keys.signing.sign), {
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
    noteFailuresOf(session, failures, deps.logger);
    removeUnfinishedFiles(session, deps.logger);
    return session;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Throws `recovery/none` when there is no slot for a recovery key, and what `readRecoveryKey` says of the texts. */
async function openWithRecoveryKey(
  deps: CoreDeps,
  { folder, recoveryTexts }: RecoveryRequest,
): Promise<OpenedVault> {
  const { found } = findVaultKeys(folder, deps.leastCost);
  if (found.length > 0 && !found.some(({ slots }) => slots.some(({ type }) => type === 'recovery'))) {
    throw new AppError('recovery/none');
  }
  const opened = await openWithKeys(deps, {
    folder,
    credential: { kind: 'recovery', keyOfVault: (vaultId) => readRecoveryKey(recoveryTexts, vaultId) },
    wrongCredential: 'recovery/wrong-key',
  });
  const recovery = findRecoveryState(opened.connection.access);
  if (recovery?.state.signPublic !== toBase64(opened.keys.keys.signing.publicKey)) {
    opened.connection.close();
    throw new AppError('recovery/wrong-key');
  }
  return opened;
}
