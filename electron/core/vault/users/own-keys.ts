import { AppError, isAppError } from '#shared/errors/app-error.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { readKeysState } from '../keys/keys-state.ts';
import { findVaultKeys } from '../keys/vault-keys-file.ts';
import { openVaultKeys, type OpenedKeys, type VaultKeys } from '../keys/vault-keys.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { findUserState } from './user-repository.ts';

/**
 * The data key is not kept while a vault is open: whoever changes who may open it says their passphrase
 * again. Throws `vault/wrong-passphrase`, `vault/keys-older`, `vault/keys-damaged`.
 */
export async function openOwnKeys(
  deps: CoreDeps,
  session: VaultSession,
  passphrase: string,
  signal?: AbortSignal,
): Promise<OpenedKeys> {
  const own = findUserState(session.db, session.user.id);
  let failure = new AppError('vault/wrong-passphrase');
  for (const file of keyFilesInForce(deps, session)) {
    try {
      const credential = { kind: 'passphrase', passphrase, signal } as const;
      const opened = await openVaultKeys(file, credential, deps.leastCost, (slots) =>
        slots.filter(({ id }) => id === own?.slotId),
      );
      if (opened !== undefined) return opened;
    } catch (error) {
      // The second copy may be whole.
      if (!isAppError(error, 'vault/keys-damaged')) throw error;
      failure = error;
    }
  }
  throw failure;
}

/**
 * The copies of the key file that the open database names; one of them may be damaged.
 * Throws `vault/keys-missing`, `vault/keys-older`.
 */
export function keyFilesInForce({ leastCost }: CoreDeps, { folder, db }: VaultSession): readonly VaultKeys[] {
  const { found, isAnyPresent } = findVaultKeys(folder, leastCost);
  if (!isAnyPresent) throw new AppError('vault/keys-missing');
  const mac = readKeysState(db)?.mac;
  const files = found.filter((candidate) => candidate.mac === mac);
  if (files.length === 0) throw new AppError('vault/keys-older');
  return files;
}

/** Two people with one passphrase would be one person. Throws `user/passphrase-taken`. */
export async function assertPassphraseFree(
  { leastCost }: CoreDeps,
  file: VaultKeys,
  {
    passphrase,
    ownSlotId,
    signal,
  }: {
    readonly passphrase: string;
    readonly ownSlotId: string | undefined;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<void> {
  const opened = await openVaultKeys(file, { kind: 'passphrase', passphrase, signal }, leastCost, (slots) =>
    slots.filter(({ id, type }) => type === 'passphrase' && id !== ownSlotId),
  );
  if (opened !== undefined) throw new AppError('user/passphrase-taken');
}
