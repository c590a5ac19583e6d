import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { VaultKeys } from './vault-keys.ts';

/** Which key file the database was last written with. The database decides: the file only follows it. */
export interface KeysState {
  readonly epoch: number;
  readonly mac: string;
}

export function readKeysState(db: ReadDb): KeysState | undefined {
  const epoch = db.value<string>(sql`SELECT value FROM meta WHERE key = 'keys_epoch'`);
  const mac = db.value<string>(sql`SELECT value FROM meta WHERE key = 'keys_mac'`);
  return epoch === undefined || mac === undefined ? undefined : { epoch: Number(epoch), mac };
}

export function writeKeysState(tx: WriteDb, { epoch, mac }: VaultKeys): void {
  for (const [key, value] of [
    ['keys_epoch', String(epoch)],
    ['keys_mac', mac],
  ] as const) {
    tx.run(sql`
      INSERT INTO meta (key, value) VALUES (${key}, ${value})
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
  }
}
