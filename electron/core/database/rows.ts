import { sql, sqlJoin, sqlName, type SqlValue } from './sql.ts';
import type { WriteDb } from './write-db.ts';

/** Values by column. The names are written by us; what a person typed is a value. */
export type Row = Readonly<Record<string, SqlValue>>;

/** Whether a row that was read whole has the columns of another and no more, and says the same in each. */
export function isSameRow(row: Row, other: Row): boolean {
  return differingColumns(row, other).length === 0;
}

export function differingColumns(row: Row, other: Row): string[] {
  const columns = new Set([...Object.keys(row), ...Object.keys(other)]);
  return [...columns].filter((column) => !isSameValue(row[column], other[column]));
}

function isSameValue(one: SqlValue | undefined, other: SqlValue | undefined): boolean {
  return one instanceof Uint8Array && other instanceof Uint8Array
    ? Buffer.compare(one, other) === 0
    : one === other;
}

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
