import { AppError, isAppError } from '#shared/errors/app-error.ts';
import type { RestoreCredential } from '#shared/backup/restore-operations.ts';
import { join } from 'node:path';
import { hashFile } from '#core/files/copy-file.ts';
import type { Credential } from '#core/vault/keys/key-slot.ts';
import { findVaultKeys, KEYS_NAME } from '#core/vault/keys/vault-keys-file.ts';
import { openVaultKeys } from '#core/vault/keys/vault-keys.ts';
import { readRecoveryKey } from '#core/vault/recovery/recovery-pieces.ts';
import type { CoreDeps } from '../core-deps.ts';
import type { StoredBackup } from './find-backups.ts';
import { damaged } from './restore-files.ts';

interface Check {
  readonly backup: StoredBackup;
  readonly backups: readonly StoredBackup[];
  readonly credential: RestoreCredential;
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Before anything is copied: a wrong passphrase should not cost an hour. Throws `vault/wrong-passphrase`,
 * `backup/wrong-recovery-key`, `backup/no-recovery-key`, `backup/damaged`, and what `readRecoveryKey` throws.
 */
export async function assertOpensBackup(
  deps: CoreDeps,
  { backup, backups, credential, pause, signal }: Check,
): Promise<void> {
  const listed = backup.manifest.find(({ file }) => file === KEYS_NAME)?.sha256;
  const found = await hashFile(join(backup.folder, KEYS_NAME), { pause }).catch(() => undefined);
  const keys = findVaultKeys(backup.folder, deps.leastCost).found[0];
  // A flipped bit in it would otherwise pass for a wrong passphrase.
  if (keys === undefined || found?.sha256.toString('hex') !== listed)
    throw damaged(KEYS_NAME, { backup, backups });
  const { sequence } = backup;
  if (credential.kind === 'recovery' && !keys.slots.some(({ type }) => type === 'recovery'))
    throw new AppError('backup/no-recovery-key', { sequence });
  try {
    const opened = await openVaultKeys(keys, keyOf(credential, signal), deps.leastCost);
    if (opened !== undefined) return;
  } catch (error) {
    throw isAppError(error, 'vault/keys-damaged') ? damaged(KEYS_NAME, { backup, backups }) : error;
  }
  throw credential.kind === 'recovery'
    ? new AppError('backup/wrong-recovery-key', { sequence })
    : new AppError('vault/wrong-passphrase');
}

function keyOf(credential: RestoreCredential, signal: AbortSignal): Credential {
  if (credential.kind === 'passphrase') return { ...credential, signal };
  const { recoveryTexts } = credential;
  return { kind: 'recovery', keyOfVault: (vaultId) => readRecoveryKey(recoveryTexts, vaultId) };
}
