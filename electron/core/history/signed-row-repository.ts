import type { ReadDb } from '#core/database/read-db.ts';
import type { Row } from '#core/database/rows.ts';
import { sql, sqlName } from '#core/database/sql.ts';
import type { SignedTable } from './signed-row.ts';

/** Whole rows, as they were signed. */
export function listSignedRows(db: ReadDb, table: SignedTable): Row[] {
  return db.all<Row>(sql`SELECT * FROM ${sqlName(table)}`);
}
