import type { personSorts } from '#shared/people/person-operations.ts';
import { indexedOrders } from '#core/database/indexed-orders.ts';
import type { ListSource } from '#core/database/list-page.ts';
import { sql, type Sql } from '#core/database/sql.ts';
import { sortKeyRange } from '#core/search/sort-key.ts';

export interface PersonListQuery {
  readonly sort: (typeof personSorts)[number];
  readonly direction: 'ascending' | 'descending';
  readonly filter: { readonly startsWith?: string | undefined };
}

const orders = indexedOrders<PersonListQuery['sort']>({
  table: 'person',
  index: 'person',
  keys: { updated: 'updated_at', name: 'name_key' },
});

export const personColumns = sql`id, name, other_names, is_protected, case_count, updated_at`;

/** Its rows are `PersonLine`s. The filter asks every form of every name, not the shown one alone. */
export function personListSource({ sort, direction, filter }: PersonListQuery): ListSource {
  const { from, key } = orders[sort];
  return {
    nouns: ['person'],
    everyRecordOf: 'person',
    from,
    where: whereOf(filter.startsWith ?? ''),
    key: [key, sql`id`],
    direction,
    columns: personColumns,
  };
}

function whereOf(typed: string): Sql | undefined {
  if (typed.trim() === '') return undefined;
  const { first, end } = sortKeyRange(typed);
  return sql`id IN (SELECT person_id FROM person_name WHERE key >= ${first} AND key < ${end})`;
}
