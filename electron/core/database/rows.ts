import { sql, sqlJoin, sqlName, type SqlValue } from './sql.ts';
import type { WriteDb } from './write-db.ts';

/** Values by column. The names are written by us; what a person typed is a value. */
export type Row = Readonly<Record<string, SqlValue>>;

export function insertRow(tx: WriteDb, table: string, row: Row): void {
  const columns = sqlJoin(Object.keys(row).map(sqlName));
  const values = sqlJoin(Object.values(row).map((value) => sql`${value}`));
  tx.run(sql`INSERT INTO ${sqlName(table)} (${columns}) VALUES (${values})`);
}

/** Throws unless it changed the one row of this id: what was not there would be lost without a word. */
export function updateRow(tx: WriteDb, table: string, id: string, row: Row): void {
  const values = Object.entries(row).map(([column, value]) => sql`${sqlName(column)} = ${value}`);
  const { changes } = tx.run(sql`UPDATE ${sqlName(table)} SET ${sqlJoin(values)} WHERE id = ${id}`);
  if (changes !== 1) throw new TypeError(`updateRow: ${String(changes)} rows of ${table} changed`);
}
