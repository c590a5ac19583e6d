import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBenchVaults, engines, type Engine } from './database-bench-vault.ts';
import type { Measurement, WorkerOrder } from './database-bench-worker.ts';

/** Milliseconds, or bytes for the size of the file. `plain` is the same addon, opened without a key. */
export interface DatabaseBenchRow {
  readonly name: string;
  /** Incidents in the vault. */
  readonly size: number;
  readonly encrypted: number;
  readonly plain: number;
  readonly ratio: number;
  /** Highest ratio that is good; null for what is shown for orientation only. */
  readonly target: number | null;
}

interface Question {
  readonly name: string;
  readonly measurement: Measurement;
  readonly target: number | null;
}

const questions: readonly Question[] = [
  { name: 'open and first list page', measurement: { kind: 'open' }, target: 1.5 },
  { name: 'list page by when', measurement: { kind: 'list', sort: 'when' }, target: 1.8 },
  { name: 'list page by updated', measurement: { kind: 'list', sort: 'updated' }, target: 1.8 },
  { name: 'list page by reference', measurement: { kind: 'list', sort: 'reference' }, target: 1.8 },
  { name: 'list page by title', measurement: { kind: 'list', sort: 'title' }, target: 1.8 },
  { name: 'first jump to the middle', measurement: { kind: 'jump' }, target: null },
  { name: 'search page, English', measurement: { kind: 'search', script: 'English' }, target: 1.3 },
  { name: 'search page, Chinese', measurement: { kind: 'search', script: 'Chinese' }, target: 1.3 },
  { name: 'search page, Uyghur', measurement: { kind: 'search', script: 'Uyghur' }, target: 1.3 },
  { name: 'save with search and audit', measurement: { kind: 'save' }, target: 2.5 },
];

const ROUNDS = 7;
const worker = join(import.meta.dirname, 'database-bench-worker.ts');

/** Lists, saves and searches of vaults of these sizes; engines interleaved, a process each, medians. */
export async function benchDatabase(
  sizes: readonly number[] = [10_000, 100_000, 1_000_000],
  report: (row: DatabaseBenchRow) => void = () => undefined,
): Promise<DatabaseBenchRow[]> {
  const rows: DatabaseBenchRow[] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'casekeep-bench-'));
    try {
      const paths = { encrypted: join(folder, 'encrypted.db'), plain: join(folder, 'plain.db') };
      buildBenchVaults(size, paths);
      const bytes = { encrypted: statSync(paths.encrypted).size, plain: statSync(paths.plain).size };
      const keep = (row: DatabaseBenchRow) => {
        rows.push(row);
        report(row);
      };
      keep(rowOf({ name: 'size of the file', target: 1.05 }, size, bytes));
      for (const question of questions) keep(rowOf(question, size, ask(question.measurement, size, paths)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

function ask(
  measurement: Measurement,
  incidents: number,
  paths: Readonly<Record<Engine, string>>,
): Record<Engine, number> {
  const times: Record<Engine, number[]> = { encrypted: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++) {
    // Whoever goes first in a round changes, so that neither always meets the warmer disk.
    for (const engine of round % 2 === 0 ? engines : engines.toReversed()) {
      times[engine].push(run({ measurement, engine, path: paths[engine], incidents }));
    }
  }
  return { encrypted: median(times.encrypted), plain: median(times.plain) };
}

function run(order: WorkerOrder): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, JSON.stringify(order)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`measurement failed: ${JSON.stringify(order)}\n${stderr}`);
  return Number(stdout);
}

function rowOf(
  { name, target }: Pick<Question, 'name' | 'target'>,
  size: number,
  { encrypted, plain }: Readonly<Record<Engine, number>>,
): DatabaseBenchRow {
  return { name, size, encrypted, plain, ratio: encrypted / plain, target };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

if (process.argv[1] === import.meta.filename) {
  const sizes = process.argv.slice(2).map(Number);
  await benchDatabase(
    sizes.length === 0 ? undefined : sizes,
    ({ name, size, encrypted, plain, ratio, target }) => {
      console.log(
        [size, name, encrypted.toFixed(2), plain.toFixed(2), ratio.toFixed(2), target ?? '–'].join('\t'),
      );
    },
  );
}
