import type { Sql, SqlValue } from './sql.ts';

/** Row types name columns as the statement does; a mapper beside the repository turns rows into records. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Reads. Repository functions that only read take this. */
export interface ReadDb {
  readonly get: <Row extends object = SqlRow>(query: Sql) => Row | undefined;
  readonly all: <Row extends object = SqlRow>(query: Sql) => Row[];
  /** The only column of the first row. */
  readonly value: <Value extends SqlValue = SqlValue>(query: Sql) => Value | undefined;
}
