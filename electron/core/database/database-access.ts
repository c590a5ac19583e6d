import type Database from '@signalapp/sqlcipher';
import type { ReadDb } from './read-db.ts';
import type { Sql } from './sql.ts';

/** One open database file. Writing goes through `inTransaction`; `migrate` alone executes scripts. */
export interface DatabaseAccess extends ReadDb {
  readonly run: (statement: Sql) => { readonly changes: number; readonly rowid: number };
  readonly exec: (script: string) => void;
}

/** Gives a native database our four ways in. Statements are prepared once and kept. */
export function databaseAccess(native: Database): DatabaseAccess {
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
