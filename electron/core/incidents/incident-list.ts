import type { incidentFilter, incidentSorts } from '#shared/incidents/incident-operations.ts';
import type { z } from 'zod';
import { indexedOrders } from '#core/database/indexed-orders.ts';
import type { ListSource } from '#core/database/list-page.ts';
import { sql, sqlJoin, type Sql } from '#core/database/sql.ts';
import { referenceHas } from '#core/database/reference-filter.ts';
import { sortKeyRange } from '#core/search/sort-key.ts';

export interface IncidentListQuery {
  readonly sort: (typeof incidentSorts)[number];
  readonly direction: 'ascending' | 'descending';
  readonly filter: z.output<typeof incidentFilter>;
}

const keys = {
  when: 'when_key',
  updated: 'updated_at',
  reference: 'reference_key',
  title: 'title_key',
} as const satisfies Readonly<Record<IncidentListQuery['sort'], string>>;

const orders = indexedOrders<IncidentListQuery['sort']>({ table: 'incident', index: 'incident', keys });
/** The same orders within one case. By reference it is a range of the order over all. */
const ordersInCase = {
  ...indexedOrders<IncidentListQuery['sort']>({ table: 'incident', index: 'incident_of_case', keys }),
  reference: orders.reference,
};

/** Its rows are `IncidentLine`s. */
export function incidentListSource({ sort, direction, filter }: IncidentListQuery): ListSource {
  const { from, key } = (filter.caseId === undefined ? orders : ordersInCase)[sort];
  return {
    nouns: ['incident', 'case'],
    everyRecordOf: 'incident',
    from,
    where: whereOf(sort, filter),
    key: [key, sql`id`],
    direction,
    columns: sql`
      id, case_id, reference, title, edtf, extent, times, acts, channels, place, country, updated_at,
      (SELECT codeword FROM case_record INDEXED BY case_label WHERE case_record.id = incident.case_id) AS case_codeword`,
  };
}

function whereOf(sort: IncidentListQuery['sort'], filter: IncidentListQuery['filter']): Sql | undefined {
  const { caseId, act, channel, startsWith } = filter;
  const conditions: Sql[] = [];
  if (caseId !== undefined) {
    conditions.push(sort === 'reference' ? referencesOf(caseId) : sql`case_id = ${caseId}`);
  }
  if (act !== undefined) conditions.push(sql`instr(acts, ${JSON.stringify(act)}) > 0`);
  if (channel !== undefined) conditions.push(sql`instr(channels, ${JSON.stringify(channel)}) > 0`);
  if (startsWith !== undefined && startsWith.trim() !== '') conditions.push(startsLike(startsWith));
  return conditions.length === 0 ? undefined : sqlJoin(conditions, ' AND ');
}

/** The reference of an incident begins with that of its case; `0` is the character after the slash. */
function referencesOf(caseId: string): Sql {
  const key = sql`(SELECT reference_key FROM case_record WHERE id = ${caseId})`;
  return sql`reference_key > ${key} || '/' AND reference_key < ${key} || '0'`;
}

function startsLike(typed: string): Sql {
  const { first, end } = sortKeyRange(typed);
  return sql`(title_key >= ${first} AND title_key < ${end} OR ${referenceHas(typed)})`;
}
