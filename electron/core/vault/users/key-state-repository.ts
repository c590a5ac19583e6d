import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';

/** The words beside an entry that decides on people or keys, as they were hashed. */
export function findKeyStateText(db: ReadDb, seq: number): string | undefined {
  return db.value<string>(sql`SELECT state FROM key_state WHERE audit_seq = ${seq}`);
}

/** The same of the entry that says who the first person of the vault is. */
export function findFirstPersonText(db: ReadDb): string | undefined {
  return db.value<string>(sql`
    SELECT state FROM key_state JOIN audit_entry NOT INDEXED ON audit_entry.seq = key_state.audit_seq
    WHERE audit_entry.action = 'user-added' ORDER BY audit_entry.seq LIMIT 1`);
}

/** Of all such entries, in order. */
export function listKeyStateTexts(db: ReadDb): string[] {
  return db
    .all<{ readonly state: string }>(sql`SELECT state FROM key_state ORDER BY audit_seq`)
    .map(({ state }) => state);
}

export function countKeyStates(db: ReadDb): number {
  return db.value<number>(sql`SELECT count(*) FROM key_state`) ?? 0;
}

export function insertKeyState(tx: WriteDb, seq: number, text: string): void {
  tx.run(sql`INSERT INTO key_state (audit_seq, state) VALUES (${seq}, ${text})`);
}
