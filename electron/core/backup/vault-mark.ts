import type { VaultMark } from '#shared/backup/restore-operations.ts';
import { basename, dirname } from 'node:path';
import type { Argon2idCost } from '#core/crypto/argon2id-cost.ts';
import { leadsToNetwork } from '#core/files/leads-to-network.ts';
import { findVaultKeys } from '#core/vault/keys/vault-keys-file.ts';
import type { CoreDeps } from '../core-deps.ts';
import { isStoreName, markOfStore, storeName } from './backup-format.ts';
import type { StoredBackup } from './find-backups.ts';

/** Whose a backup is, by its own key file, or by the name of its folder where that cannot be read. */
export function markOfBackup({ folder }: StoredBackup, leastCost: Argon2idCost): VaultMark | null {
  const store = basename(dirname(folder));
  return markOfFolder(folder, leastCost) ?? (isStoreName(store) ? markOfStore(store) : null);
}

/** The mark that backups of a vault would bear; null where there is no vault. Calls no other computer. */
export function markOfVault({ disk, leastCost }: CoreDeps, folder: string): VaultMark | null {
  return leadsToNetwork(disk, folder) ? null : markOfFolder(folder, leastCost);
}

function markOfFolder(folder: string, leastCost: Argon2idCost): VaultMark | null {
  try {
    const [keys] = findVaultKeys(folder, leastCost).found;
    return keys === undefined ? null : markOfStore(storeName(keys.vaultId));
  } catch {
    // Of a newer release, or not to be read.
    return null;
  }
}
