import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { ListAnchors } from './list-anchors.ts';
import type { ReadDb } from './read-db.ts';
import { sql, sqlJoin, sqlList, type Sql, type SqlValue } from './sql.ts';
import type { ChangedNoun } from './write-db.ts';

/** One order of one list, with its filter. */
export interface ListSource {
  /** Changes to these make what is known about the list stale. */
  readonly nouns: readonly ChangedNoun[];
  /** The table, and the covering index that bears the order: sql`incident INDEXED BY incident_by_when`. */
  readonly from: Sql;
  readonly where?: Sql | undefined;
  /** Columns of the order, none of them ever null, the last unique. */
  readonly key: readonly [Sql, ...Sql[]];
  readonly direction: 'ascending' | 'descending';
  /** What a row shows, all of it in the index. */
  readonly columns: Sql;
  /** The noun whose records are the rows one to one; their number is then kept, not counted. */
  readonly everyRecordOf?: RecordNoun;
}

interface ListHost {
  readonly db: ReadDb;
  readonly anchors: ListAnchors;
}

// About 15 ms of walking through a covering index, so that other calls get their turn.
const WALK_ROWS = 10_000;

// The end of a list is read backwards: a jump there is the commonest of all.
const TAIL_ROWS = 2_000;

/**
 * Page `page` of a list, from 0, and how many rows there are. The key of every 50th row is remembered
 * on the way, so that a jump to a page is one search in the index and never counts rows off.
 */
export async function readListPage<Row extends object>(
  { db, anchors }: ListHost,
  source: ListSource,
  page: number,
  pause: () => Promise<void>,
): Promise<{ rows: Row[]; total: number }> {
  const statement = listStatements(source);
  const name = JSON.stringify([statement.name.text, statement.name.params]);
  for (;;) {
    const walk = anchors.find(name, source.nouns);
    walk.total ??= db.value<number>(statement.total) ?? 0;
    const { total } = walk;
    const rowsToEnd = total - page * LIST_PAGE_SIZE;
    if (rowsToEnd <= 0) return { rows: [], total };
    const key = walk.keys[page];
    if (key !== undefined) {
      const rows = db.all<Row & Record<string, SqlValue>>(statement.rowsAfter(key));
      const last = rows[LIST_PAGE_SIZE - 1];
      if (last !== undefined)
        walk.keys[page + 1] ??= source.key.map((_, index) => last[`key_${index}`] ?? null);
      return { rows, total };
    }
    if (rowsToEnd <= TAIL_ROWS) return { rows: db.all<Row>(statement.tail(rowsToEnd)), total };
    for (const row of db.all<Record<string, SqlValue>>(statement.walkAfter(walk.keys.at(-1) ?? []))) {
      walk.keys.push(Object.values(row));
    }
    await pause();
  }
}

function listStatements({ from, where, key, direction, columns, everyRecordOf }: ListSource) {
  const isAscending = direction === 'ascending';
  const ascending = sqlJoin(key.map((part) => sql`${part} ASC`));
  const descending = sqlJoin(key.map((part) => sql`${part} DESC`));
  const [order, backwards] = isAscending ? [ascending, descending] : [descending, ascending];
  const names = key.map((_, index) => keyNames[index] ?? sql``);
  const namedKey = sqlJoin(key.map((part, index) => sql`${part} AS ${names[index] ?? sql``}`));

  function filterAfter(after: readonly SqlValue[]): Sql {
    const conditions = where === undefined ? [] : [sql`(${where})`];
    if (after.length > 0) {
      const comparison = isAscending ? sql`>` : sql`<`;
      conditions.push(sql`(${sqlJoin(key)}) ${comparison} ${sqlList(after)}`);
    }
    return conditions.length === 0 ? sql`` : sql`WHERE ${sqlJoin(conditions, ' AND ')}`;
  }

  return {
    name: sql`${from} ${filterAfter([])} ${order}`,
    total:
      everyRecordOf === undefined || where !== undefined
        ? sql`SELECT count(*) FROM ${from} ${filterAfter([])}`
        : sql`SELECT records FROM record_count WHERE noun = ${everyRecordOf}`,
    rowsAfter: (after: readonly SqlValue[]) =>
      sql`SELECT ${columns}, ${namedKey} FROM ${from} ${filterAfter(after)} ORDER BY ${order} LIMIT ${LIST_PAGE_SIZE}`,
    tail: (rows: number) => sql`
      SELECT * FROM (SELECT ${columns}, ${namedKey} FROM ${from} ${filterAfter([])}
                     ORDER BY ${backwards} LIMIT ${rows})
      ORDER BY ${sqlJoin(names.map((name) => (isAscending ? sql`${name} ASC` : sql`${name} DESC`)))}
      LIMIT ${LIST_PAGE_SIZE}`,
    walkAfter: (after: readonly SqlValue[]) => sql`
      SELECT ${sqlJoin(names)}
      FROM (SELECT ${namedKey}, row_number() OVER (ORDER BY ${order}) AS place
            FROM ${from} ${filterAfter(after)} ORDER BY ${order} LIMIT ${WALK_ROWS})
      WHERE place % ${LIST_PAGE_SIZE} = 0`,
  };
}

const keyNames = [sql`key_0`, sql`key_1`, sql`key_2`, sql`key_3`];
