import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRunning } from '../support/electron-stand-in/is-running.ts';
import { lockSituations, openLockTrial, type LockTrial } from '../support/lock-while-working.ts';

const RUNS = 5;
let trial: LockTrial;

beforeAll(async () => {
  trial = await openLockTrial(1500);
}, 120_000);
afterAll(() => trial[Symbol.asyncDispose]());

/** Needs `npm run build`. Says how long it takes; what is gone in the end is asserted. */
test.each(lockSituations)('a lock while %s', async (situation) => {
  const gone: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await trial.situations[situation]();
    const { processIds, goneMs, emptyMs } = await trial.lock();
    expect(processIds.filter(isRunning)).toEqual([]);
    gone.push(Math.round(goneMs));
    empty.push(Math.round(emptyMs));
  }
  process.stdout.write(
    `lock while ${situation}: processes gone after ${spread(gone)} ms, window empty after ${spread(empty)} ms\n`,
  );
});

function spread(values: readonly number[]): string {
  return `${String(Math.min(...values))}–${String(Math.max(...values))}`;
}
