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

/** As they stand in `meta`. */
export function keysStateValues({ epoch, mac }: KeysState): Readonly<Record<string, string>> {
  return { [EPOCH]: String(epoch), [MAC]: mac };
}

export function writeKeysState(tx: WriteDb, file: VaultKeys): void {
  for (const [key, value] of Object.entries(keysStateValues(file))) upsertMeta(tx, key, value);
}
