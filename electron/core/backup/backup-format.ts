import type { FoundBackup, VaultMark } from '#shared/backup/restore-operations.ts';
import { sha256Hex } from '#core/crypto/sha256.ts';

/**
 * PLACE/store-1a2b3c4d/blobs/…         attachments, shared by the backups beside them
 * PLACE/store-1a2b3c4d/000012-9f3e/    vault.db, vault.keys, backup.json, MANIFEST.txt
 * Nothing in it but what is encrypted or says nothing; no name tells whose it is.
 */

/** The same for every backup of one vault, and nothing that leads to it. */
export function storeName(vaultId: string): string {
  return `store-${sha256Hex(`casekeep/backup/${vaultId}`).slice(0, 8)}`;
}

/** By which people tell the backups of one vault from those of another. */
export function markOfStore(store: string): VaultMark {
  return store.slice('store-'.length);
}

export function isStoreName(name: string): boolean {
  return /^store-[0-9a-f]{8}$/u.test(name);
}

export function backupName({ sequence, id }: Pick<FoundBackup, 'sequence' | 'id'>): string {
  return `${String(sequence).padStart(6, '0')}-${id.slice(0, 4)}`;
}

export function isBackupName(name: string): boolean {
  return /^\d{6,}-[0-9a-f]{4}$/u.test(name);
}
