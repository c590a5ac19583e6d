import { findMeta, upsertMeta } from '#core/database/meta-repository.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { VaultKeys } from './vault-keys.ts';

const EPOCH = 'keys_epoch';
const MAC = 'keys_mac';

/** Which key file the database was last written with. The database decides: the file only follows it. */
export interface KeysState {
  readonly epoch: number;
  readonly mac: string;
}

export function readKeysState(db: ReadDb): KeysState | undefined {
  const epoch = findMeta(db, EPOCH);
  const mac = findMeta(db, MAC);
  return epoch === undefined || mac === undefined ? undefined : { epoch: Number(epoch), mac };
}

export function writeKeysState(tx: WriteDb, { epoch, mac }: VaultKeys): void {
  upsertMeta(tx, EPOCH, String(epoch));
  upsertMeta(tx, MAC, mac);
}
