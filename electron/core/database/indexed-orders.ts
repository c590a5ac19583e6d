import { sql, sqlName, type Sql } from './sql.ts';

/** One order of a list: the index that covers its rows, and the column that it goes by. */
export interface IndexedOrder {
  readonly from: Sql;
  readonly key: Sql;
}

interface IndexedTable<Sort extends string> {
  readonly table: string;
  /** What the names of its indexes begin with: each is `<index>_by_<sort>`. */
  readonly index: string;
  /** The column of each order. */
  readonly keys: Readonly<Record<Sort, string>>;
}

/** The orders of a list that has an index for each of them. A name that no index has fails when it is first asked for. */
export function indexedOrders<Sort extends string>({
  table,
  index,
  keys,
}: IndexedTable<Sort>): Readonly<Record<Sort, IndexedOrder>> {
  const orders = Object.entries<string>(keys).map(([sort, column]) => [
    sort,
    { from: sql`${sqlName(table)} INDEXED BY ${sqlName(`${index}_by_${sort}`)}`, key: sqlName(column) },
  ]);
  return Object.fromEntries(orders) as Record<Sort, IndexedOrder>;
}
