import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSweep, type Sweep } from './crash-sweep.ts';

let sweep: Sweep;
beforeAll(async () => {
  sweep = await openSweep();
}, 120_000);
afterAll(() => {
  process.stdout.write(`crash and disk faults: ${JSON.stringify(sweep.tally)}\n`);
  sweep.end();
});

test('SIGKILL before every change of the file system loses nothing that was acknowledged', async () => {
  for (let at = 1; at <= sweep.operations; at++) {
    expect((await sweep.run({ kind: 'SIGKILL', at, forEver: false })).wasKilled, `operation ${at}`).toBe(
      true,
    );
  }
  expect(sweep.tally.lost).toBe(0);
});

test.each(['ENOSPC', 'EIO'] as const)(
  '%s at every change, once and from then on, loses nothing',
  async (kind) => {
    for (let at = 1; at <= sweep.operations; at++) {
      for (const forEver of [false, true]) {
        const { said } = await sweep.run({ kind, at, forEver });
        const refusals = said.flatMap(([word, code]) => (word === 'refused' ? [code] : []));
        for (const code of refusals)
          expect(code, `${kind} at ${at}`).toMatch(/^(?:file|backup|attachment)\//u);
      }
    }
    expect(sweep.tally.lost).toBe(0);
  },
);
