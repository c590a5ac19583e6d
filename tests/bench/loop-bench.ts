import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { benchRow, type Report } from './bench-row.ts';
import type { LoopAnswer, LoopOrder } from './loop-bench-worker.ts';

const RUNS = 3;
const worker = join(import.meta.dirname, 'loop-bench-worker.ts');
/** Makes about 100 pages of the case, and 70 MB of the vault. */
const order: LoopOrder = { incidents: 10_000, printed: 225 };

/** The longest turn of core's loop in each long job: while it lasts nobody is answered, and a lock has to kill. */
export function benchLoop(report: Report): void {
  const answers = Array.from({ length: RUNS }, run);
  const [first] = answers;
  if (first === undefined) return;
  const place = `${order.incidents.toLocaleString('en')} incidents, ${String(first.pages)} pages`;
  for (const job of Object.keys(first.longest) as (keyof LoopAnswer['longest'])[]) {
    const turns = answers.map(({ longest }) => longest[job]);
    const name = `longest turn of the loop, ${job}, ${place}`;
    report(benchRow({ name, unit: 'ms', own: turns.map(({ wallMs }) => wallMs), target: '<= 50' }));
    report(
      benchRow({ name: `${name}, processor`, unit: 'ms', own: turns.map(({ processorMs }) => processorMs) }),
    );
  }
}

function run(): LoopAnswer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, JSON.stringify(order)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`measurement failed\n${stderr}`);
  return JSON.parse(stdout) as LoopAnswer;
}
