import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchRow, type Report } from './bench-row.ts';
import { buildBenchVaults, engines, type Engine } from './database-bench-vault.ts';
import type { Measurement, WorkerAnswer, WorkerOrder } from './database-bench-worker.ts';

interface Question {
  readonly name: string;
  readonly measurement: Measurement;
  readonly target?: string;
}

const questions: readonly Question[] = [
  { name: 'open and first list page', measurement: { kind: 'open' }, target: '<= 1.5' },
  { name: 'list page by when', measurement: { kind: 'list', sort: 'when' }, target: '<= 1.8' },
  { name: 'list page by updated', measurement: { kind: 'list', sort: 'updated' }, target: '<= 1.8' },
  { name: 'list page by reference', measurement: { kind: 'list', sort: 'reference' }, target: '<= 1.8' },
  { name: 'list page by title', measurement: { kind: 'list', sort: 'title' }, target: '<= 1.8' },
  { name: 'first jump to the middle', measurement: { kind: 'jump' } },
  { name: 'search page, English', measurement: { kind: 'search', script: 'English' }, target: '<= 1.3' },
  { name: 'search page, Chinese', measurement: { kind: 'search', script: 'Chinese' }, target: '<= 1.3' },
  { name: 'search page, Uyghur', measurement: { kind: 'search', script: 'Uyghur' }, target: '<= 1.3' },
  { name: 'save with search and audit', measurement: { kind: 'save' }, target: '<= 2.5' },
];

const ROUNDS = 7;
const worker = join(import.meta.dirname, 'database-bench-worker.ts');

interface DatabaseBenchOptions {
  /** Incidents in each vault. */
  readonly sizes: readonly number[];
  /** Keeps the vaults here and takes those that are there already; a million incidents take minutes to write. */
  readonly vaultsFolder?: string | undefined;
}

/** Lists, saves and searches of vaults of these sizes against the same addon without a key; engines interleaved, a process each. */
export function benchDatabase({ sizes, vaultsFolder }: DatabaseBenchOptions, report: Report): void {
  for (const size of sizes) {
    const folder = vaultsFolder ?? mkdtempSync(join(tmpdir(), 'casekeep-bench-'));
    mkdirSync(folder, { recursive: true });
    try {
      benchSize(size, folder, report);
    } finally {
      if (vaultsFolder === undefined) rmSync(folder, { recursive: true, force: true });
    }
  }
}

function benchSize(size: number, folder: string, report: Report): void {
  const paths = {
    encrypted: join(folder, `encrypted-${size}.db`),
    plain: join(folder, `plain-${size}.db`),
  };
  if (engines.some((engine) => !existsSync(paths[engine]))) buildBenchVaults(size, paths);
  const place = `${size.toLocaleString('en')} incidents`;
  report(
    benchRow({
      name: `size of the file, ${place}`,
      unit: 'MB',
      own: [megabytesOf(paths.encrypted)],
      other: [megabytesOf(paths.plain)],
      target: '<= 1.05',
    }),
  );
  for (const { name, measurement, target } of questions) {
    const { encrypted, plain } = ask(measurement, size, paths);
    report(
      benchRow({
        name: `${name}, ${place}`,
        unit: 'ms',
        own: encrypted.map(({ ms }) => ms),
        other: plain.map(({ ms }) => ms),
        processor: {
          own: encrypted.map(({ processorMs }) => processorMs),
          other: plain.map(({ processorMs }) => processorMs),
        },
        ...(target === undefined ? {} : { target }),
      }),
    );
  }
}

function megabytesOf(path: string): number {
  return statSync(path).size / 1e6;
}

/** One answer of every round. */
function ask(
  measurement: Measurement,
  incidents: number,
  paths: Readonly<Record<Engine, string>>,
): Record<Engine, WorkerAnswer[]> {
  const answers: Record<Engine, WorkerAnswer[]> = { encrypted: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++) {
    // Whoever goes first in a round changes, so that neither always meets the warmer disk.
    for (const engine of round % 2 === 0 ? engines : engines.toReversed()) {
      answers[engine].push(run({ measurement, engine, path: paths[engine], incidents }));
    }
  }
  return answers;
}

function run(order: WorkerOrder): WorkerAnswer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, JSON.stringify(order)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`measurement failed: ${JSON.stringify(order)}\n${stderr}`);
  return JSON.parse(stdout) as WorkerAnswer;
}
