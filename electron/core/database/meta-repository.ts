import type { ReadDb } from './read-db.ts';
import { sql } from './sql.ts';
import type { WriteDb } from './write-db.ts';

/** What the vault knows of itself, by key. Whoever writes a key names it. */
export function findMeta(db: ReadDb, key: string): string | undefined {
  return db.value<string>(sql`SELECT value FROM meta WHERE key = ${key}`);
}

export function listMeta(db: ReadDb): ReadonlyMap<string, string> {
  const rows = db.all<{ key: string; value: string }>(sql`SELECT key, value FROM meta`);
  return new Map(rows.map(({ key, value }) => [key, value]));
}

export function upsertMeta(tx: Pick<WriteDb, 'run'>, key: string, value: string): void {
  tx.run(sql`
    INSERT INTO meta (key, value) VALUES (${key}, ${value})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
}
