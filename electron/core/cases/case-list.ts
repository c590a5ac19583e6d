import type { caseFilter, caseSorts } from '#shared/cases/case-operations.ts';
import type { z } from 'zod';
import { indexedOrders } from '#core/database/indexed-orders.ts';
import type { ListSource } from '#core/database/list-page.ts';
import { sql, sqlJoin, sqlList, type Sql } from '#core/database/sql.ts';
import { referenceHas } from '#core/database/reference-filter.ts';
import { sortKeyRange } from '#core/search/sort-key.ts';

export interface CaseListQuery {
  readonly sort: (typeof caseSorts)[number];
  readonly direction: 'ascending' | 'descending';
  readonly filter: z.output<typeof caseFilter>;
}

const orders = indexedOrders<CaseListQuery['sort']>({
  table: 'case_record',
  index: 'case',
  keys: {
    updated: 'updated_at',
    reference: 'reference_key',
    codeword: 'codeword_key',
    status: 'status_rank',
    risk: 'risk_rank',
    owner: 'owner_key',
  },
});

/** Its rows are `CaseLine`s. */
export function caseListSource({ sort, direction, filter }: CaseListQuery): ListSource {
  const { from, key } = orders[sort];
  return {
    nouns: ['case', 'incident'],
    everyRecordOf: 'case',
    from,
    where: whereOf(filter),
    key: [key, sql`id`],
    direction,
    columns: sql`id, reference, codeword, status, risk, host_states, owner, incident_count, updated_at, is_training`,
  };
}

function whereOf({ status, risk, hostState, owner, startsWith }: CaseListQuery['filter']): Sql | undefined {
  const conditions: Sql[] = [];
  if (status !== undefined) conditions.push(sql`status IN ${sqlList(status)}`);
  if (risk !== undefined) conditions.push(sql`risk IN ${sqlList(risk)}`);
  if (hostState !== undefined) conditions.push(sql`instr(host_states, ${JSON.stringify(hostState)}) > 0`);
  if (owner === 'none') conditions.push(sql`owner = ''`);
  else if (owner !== undefined) conditions.push(sql`owner_id = ${owner}`);
  if (startsWith !== undefined && startsWith.trim() !== '') conditions.push(startsLike(startsWith));
  return conditions.length === 0 ? undefined : sqlJoin(conditions, ' AND ');
}

function startsLike(typed: string): Sql {
  const { first, end } = sortKeyRange(typed);
  return sql`(codeword_key >= ${first} AND codeword_key < ${end} OR ${referenceHas(typed)})`;
}
