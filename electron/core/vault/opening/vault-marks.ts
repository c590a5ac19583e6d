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
  upsertMeta(tx, 'vault_id', vaultId);
  upsertMeta(tx, 'created_at', createdAt);
  upsertMeta(tx, 'is_training', isTraining ? 'yes' : 'no');
}

/** Undefined in a database that is no vault yet. */
export function findVaultId(db: ReadDb): string | undefined {
  return findMeta(db, 'vault_id');
}

export function isTrainingVault(db: ReadDb): boolean {
  return findMeta(db, 'is_training') === 'yes';
}
