import { AppError } from '#shared/errors/app-error.ts';
import { toBase64 } from '#core/crypto/base64.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { findVaultKeys } from '../keys/vault-keys-file.ts';
import { openWithKeys, type OpenedVault } from '../opening/open-with-keys.ts';
import { readRecoveryKey } from './recovery-pieces.ts';
import { findRecoveryState } from './recovery-repository.ts';

/**
 * Opens the database of a vault with its recovery key, or pieces of it. Throws `recovery/none` when there is no slot
 * for one, `recovery/wrong-key`, and what `readRecoveryKey` says of the texts.
 */
export async function openWithRecoveryKey(
  deps: CoreDeps,
  { folder, recoveryTexts }: { readonly folder: string; readonly recoveryTexts: readonly string[] },
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
