import { readListPage } from '#core/database/list-page.ts';
import { sql } from '#core/database/sql.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { incidentListSource, type IncidentListQuery } from '#core/incidents/incident-list.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { findHits } from '#core/search/find-hits.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import { benchIncident, plantedCount, plantedWords, type PlantedScript } from './database-bench-content.ts';
import { benchSession, openBenchDatabase, type Engine } from './database-bench-vault.ts';
import { told } from '#tests/support/record-builders.ts';

/** One measurement of one engine, in a process of its own: nothing is warm that a person would find cold. */
export type Measurement =
  | { readonly kind: 'open' }
  | { readonly kind: 'list'; readonly sort: IncidentListQuery['sort'] }
  | { readonly kind: 'jump' }
  | { readonly kind: 'save' }
  | { readonly kind: 'search'; readonly script: PlantedScript };

export interface WorkerOrder {
  readonly measurement: Measurement;
  readonly engine: Engine;
  readonly path: string;
  readonly incidents: number;
}

const PAGES = 200;
const SAVES = 150;
const SEARCHES = 30;

const order = JSON.parse(process.argv[2] ?? '') as WorkerOrder;
console.log(JSON.stringify(await answer(order)));

export interface WorkerAnswer {
  readonly ms: number;
  /** Processor time of all that was measured. */
  readonly processorMs: number;
}

async function answer(workerOrder: WorkerOrder): Promise<WorkerAnswer> {
  const { measurement, engine, path } = workerOrder;
  if (measurement.kind === 'open') {
    return withProcessorTime(() =>
      timed(async () => {
        const session = benchSession(openBenchDatabase(engine, path));
        await listPage(session, { sort: 'updated', direction: 'descending' }, 0);
      }),
    );
  }
  const connection = openBenchDatabase(engine, path);
  try {
    return await withProcessorTime(() => measure(benchSession(connection), measurement, workerOrder));
  } finally {
    connection.close();
  }
}

async function withProcessorTime(work: () => Promise<number>): Promise<WorkerAnswer> {
  const before = process.cpuUsage();
  const ms = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms, processorMs: (user + system) / 1000 };
}

async function measure(
  session: VaultSession,
  measurement: Exclude<Measurement, { kind: 'open' }>,
  { incidents }: WorkerOrder,
): Promise<number> {
  if (measurement.kind === 'list') return listPages(session, measurement.sort);
  if (measurement.kind === 'save') return saves(session);
  if (measurement.kind === 'search') return searches(session, plantedWords[measurement.script], incidents);
  const middle = Math.floor(incidents / LIST_PAGE_SIZE / 2);
  return timed(() => listPage(session, { sort: 'when', direction: 'ascending' }, middle));
}

/** Somebody scrolls from the first page on, then from the last page back: every page is met once. */
async function listPages(session: VaultSession, sort: IncidentListQuery['sort']): Promise<number> {
  const times: number[] = [];
  for (const direction of ['ascending', 'descending'] as const) {
    for (let page = 0; page < PAGES; page++) {
      times.push(await timed(() => listPage(session, { sort, direction }, page)));
    }
  }
  return median(times);
}

/** Half new incidents, half changes of them, each through its use-case and synced to disk. */
async function saves(session: VaultSession): Promise<number> {
  const caseIds = session.db
    .all<{ id: CaseId }>(sql`SELECT id FROM case_record LIMIT 50`)
    .map(({ id }) => id);
  const times: number[] = [];
  for (let number = 0; number < SAVES; number++) {
    const caseId = caseIds[number % caseIds.length] ?? ('' as CaseId);
    const { fields } = benchIncident(2_000_000 + number * 3);
    times.push(
      await timed(() => {
        const { id, revision } = createIncident(session, { caseId, fields });
        updateRecord(session, incidentKind, {
          id,
          expectedRevision: revision,
          fields: { ...fields, title: told('Changed') },
        });
      }),
    );
  }
  return median(times) / 2;
}

async function searches(session: VaultSession, word: string, incidents: number): Promise<number> {
  let found = 0;
  let after: number | null = 0;
  for (let page = 0; after !== null; page++) {
    const { hits, next } = findHits(session.db, recordKinds, {
      text: word,
      ...(page === 0 ? {} : { after }),
    });
    found += hits.length;
    after = next;
  }
  // The saves of earlier rounds may have added some.
  if (found < plantedCount(incidents))
    throw new Error(`${word}: found ${found} of ${plantedCount(incidents)}`);
  const times: number[] = [];
  for (let turn = 0; turn < SEARCHES; turn++) {
    times.push(await timed(() => findHits(session.db, recordKinds, { text: word })));
  }
  return median(times);
}

function listPage(session: VaultSession, query: Omit<IncidentListQuery, 'filter'>, page: number) {
  return readListPage(session, incidentListSource({ ...query, filter: {} }), page, async () => undefined);
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
