import { sha256 } from '#core/crypto/sha256.ts';
import { findMeta, upsertMeta } from '#core/database/meta-repository.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';

/** What a vault is, from its making on. */
export interface VaultMarks {
  readonly vaultId: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Everything in it is invented. */
  readonly isTraining: boolean;
}

export function writeVaultMarks(tx: WriteDb, { vaultId, createdAt, isTraining }: VaultMarks): void {
  for (const [key, value] of Object.entries(valuesOf({ vaultId, createdAt, isTraining }))) {
    upsertMeta(tx, key, value);
  }
}

/** What the entry that begins the history of a vault commits to, beside its time. */
export function marksDigest({ vaultId, isTraining }: Omit<VaultMarks, 'createdAt'>): Uint8Array<ArrayBuffer> {
  return sha256('casekeep/vault/v1\0', JSON.stringify([vaultId, isTraining]));
}

/** As they stand in `meta`. */
export function valuesOf({ vaultId, createdAt, isTraining }: VaultMarks): Readonly<Record<string, string>> {
  return { vault_id: vaultId, created_at: createdAt, is_training: isTraining ? 'yes' : 'no' };
}

/** Undefined in a database that is no vault yet. */
export function findVaultId(db: ReadDb): string | undefined {
  return findMeta(db, 'vault_id');
}

export function isTrainingVault(db: ReadDb): boolean {
  return findMeta(db, 'is_training') === 'yes';
}
/** Key in `meta` of a travel vault: JSON of how many cases it was made of, and when. */
export const TRAVEL_MARK = 'travel';
