import type { Connection } from '#core/database/connection.ts';
import type { LongTransaction } from '#core/database/long-transaction.ts';
import { inTransaction, type TransactionHost } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { Logger } from '#core/logging/logger.ts';
import type { KeySlot } from './key-slot.ts';
import { writeKeysState } from './keys-state.ts';
import { discardStagedKeys, promoteStagedKeys, settleVaultKeys, stageVaultKeys } from './vault-keys-file.ts';
import { sealVaultKeys, type VaultKeys } from './vault-keys.ts';

interface KeysChange {
  readonly folder: string;
  /** In force now. */
  readonly file: VaultKeys;
  readonly dataKey: Uint8Array;
  readonly slots: readonly KeySlot[];
  readonly logger: Logger;
  /** Writes what the change means: people, audit. */
  readonly record: (tx: WriteDb, next: VaultKeys) => void;
}

interface KeysHost extends TransactionHost {
  readonly connection: Pick<Connection, 'checkpoint'>;
  readonly longTransaction: Pick<LongTransaction, 'isOpen' | 'ended'>;
}

/**
 * Changes the slots of a vault. The coming file is on the disk first, then the database commits to it, then it
 * takes its place: a crash before the commit leaves the old slots in force, one after it the new, and the next
 * opening puts the files right. Waits for a long transaction, which may have begun while a key was derived.
 */
export async function changeKeys(host: KeysHost, change: KeysChange): Promise<VaultKeys> {
  while (host.longTransaction.isOpen()) await host.longTransaction.ended();
  const { folder, file, dataKey, slots, logger, record } = change;
  const next = sealVaultKeys({ vaultId: file.vaultId, epoch: file.epoch + 1, slots: [...slots] }, dataKey);
  // What a COMMIT that failed left in the -wal file still names its staged file; now nothing does.
  host.connection.checkpoint();
  // An earlier change may have failed at its very end, and staging would overwrite the only file that counts.
  settleVaultKeys(folder, file);
  stageVaultKeys(folder, next);
  let isCommitting = false;
  try {
    inTransaction(host, (tx) => {
      record(tx, next);
      writeKeysState(tx, next);
      isCommitting = true;
    });
  } catch (error) {
    // A COMMIT that could not sync has written all the same: after a crash the change comes into force, and without
    // the staged file nobody could open the vault. The next opening knows, and removes what does not count.
    if (!isCommitting) discardStagedKeys(folder);
    throw error;
  }
  try {
    promoteStagedKeys(folder, next);
  } catch {
    // The change is in force: the staged file is the one that the database knows.
    logger.count('vault/keys-not-promoted');
  }
  return next;
}
