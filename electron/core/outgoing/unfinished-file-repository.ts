import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';

/** Paths of part files that were begun and whose end nobody has noted, in no order that matters. */
export function listUnfinishedFiles(db: ReadDb): string[] {
  return db
    .all<{ path: string }>(sql`SELECT path FROM unfinished_file ORDER BY path`)
    .map(({ path }) => path);
}

/** One that is there already is no error: its file was never removed, since its disk is away. */
export function insertUnfinishedFile(tx: WriteDb, path: string): void {
  tx.run(sql`INSERT INTO unfinished_file (path) VALUES (${path}) ON CONFLICT DO NOTHING`);
}

export function deleteUnfinishedFile(tx: WriteDb, path: string): void {
  tx.run(sql`DELETE FROM unfinished_file WHERE path = ${path}`);
}
