import { withMemoryDatabase } from '../connection.ts';
import { migrations } from './migrations.ts';
import type { ReadDb } from '../read-db.ts';
import { sql } from '../sql.ts';

/** A table, an index, a view or a trigger, as it was written, or a setting of the search index. */
export interface SchemaPart {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** The version is FTS5's own business: it raises it with the first deletion, and reads no other than its own. */
export function listSchema(db: ReadDb): SchemaPart[] {
  const parts = db.all<SchemaPart>(
    sql`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`,
  );
  const settings = db.all<SchemaPart>(sql`
    SELECT 'setting' AS type, 'search_index' AS name, k AS tbl_name, CAST(v AS TEXT) AS sql FROM search_index_config
    WHERE k <> 'version' ORDER BY k`);
  return [...parts, ...settings];
}

let known: readonly SchemaPart[] | undefined;

/** What this version makes: by making it, in memory. */
export function knownSchema(): readonly SchemaPart[] {
  known ??= withMemoryDatabase((access) => {
    for (const { up } of migrations) up(access);
    return listSchema(access);
  });
  return known;
}
