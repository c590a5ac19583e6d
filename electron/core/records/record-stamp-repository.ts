import type { ReadDb } from '#core/database/read-db.ts';
import { sql, sqlJoin, sqlList, sqlName, type Sql, type SqlValue } from '#core/database/sql.ts';

/** A way in which SQLite may read the records of a noun: its table, or one of the indexes that lists are read from. */
export interface ReadingWay {
  /** Null for the table. */
  readonly index: string | null;
  /** What puts it in order; the last is unique. */
  readonly key: readonly string[];
}

interface IndexColumn {
  readonly index: string;
  readonly name: string;
}

/** The table, and every index that says of each record when it was last changed. */
export function listWays(db: ReadDb, table: string): ReadingWay[] {
  const columns = db.all<IndexColumn>(sql`
    SELECT list.name AS "index", part.name AS name
    FROM pragma_index_list(${table}) AS list, pragma_index_info(list.name) AS part ORDER BY list.name, part.seqno`);
  const byIndex = Map.groupBy(columns, ({ index }) => index);
  const ways = [...byIndex].flatMap(([index, parts]) => {
    const names = parts.map(({ name }) => name);
    const isOfLists = names.includes('id') && names.includes('updated_at');
    return isOfLists ? [{ index, key: names.slice(0, names.indexOf('id') + 1) }] : [];
  });
  return [{ index: null, key: ['rowid'] }, ...ways];
}

interface Stamp {
  readonly id: string;
  readonly updatedAt: string;
  readonly key: readonly SqlValue[];
}

interface StampPage {
  readonly table: string;
  readonly way: ReadingWay;
  readonly after: readonly SqlValue[] | undefined;
  readonly limit: number;
}

/** Who is there and since when, as one way of reading has it, in its order. */
export function listStamps(db: ReadDb, { table, way, after, limit }: StampPage): Stamp[] {
  const key = sqlJoin(way.key.map(sqlName));
  const from: Sql =
    way.index === null
      ? sql`${sqlName(table)} NOT INDEXED`
      : sql`${sqlName(table)} INDEXED BY ${sqlName(way.index)}`;
  const rest = after === undefined ? sql`` : sql`WHERE (${key}) > ${sqlList(after)}`;
  const named = sqlJoin(
    way.key.map((column, place) => sql`${sqlName(column)} AS ${sqlName(`key_${place}`)}`),
  );
  return db
    .all<Record<string, SqlValue> & { id: string; updated_at: string }>(
      sql`SELECT ${named}, id, updated_at FROM ${from} ${rest} ORDER BY ${key} LIMIT ${limit}`,
    )
    .map((row) => ({
      id: row.id,
      updatedAt: row.updated_at,
      key: way.key.map((_, place) => row[`key_${place}`] ?? null),
    }));
}
