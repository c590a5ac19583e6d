import type { ReadDb } from './read-db.ts';
import type { Sql, SqlValue } from './sql.ts';

/** The part of the addon's `Database` that is used; `connection.ts` alone makes one. */
interface NativeDatabase {
  readonly prepare: (text: string, options?: { readonly pluck: true }) => NativeStatement;
  readonly exec: (script: string) => void;
}

interface NativeStatement {
  readonly run: (params: SqlValue[]) => { readonly changes: number; readonly lastInsertRowid: number };
  readonly get: (params: SqlValue[]) => unknown;
  readonly all: (params: SqlValue[]) => unknown[];
}

/** One open database file. Writing goes through `inTransaction`; `migrate` alone executes scripts. */
export interface DatabaseAccess extends ReadDb {
  readonly run: (statement: Sql) => { readonly changes: number; readonly rowid: number };
  readonly exec: (script: string) => void;
}

/** Gives a native database our four ways in. Statements are prepared once and kept. */
export function databaseAccess(native: NativeDatabase): DatabaseAccess {
  return {
    get: (query) => native.prepare(query.text).get([...query.params]) as never,
    all: (query) => native.prepare(query.text).all([...query.params]) as never,
    value: (query) => native.prepare(query.text, { pluck: true }).get([...query.params]) as never,
    run(statement) {
      const { changes, lastInsertRowid } = native.prepare(statement.text).run([...statement.params]);
      return { changes, rowid: lastInsertRowid };
    },
    exec: (script) => native.exec(script),
  };
}
