import { expect, test } from 'vitest';
import { openSweep } from '#tests/faults/crash-sweep.ts';

test('a kill, a full disk and a failing one at a few points of attaching and backing up lose nothing', async () => {
  const sweep = await openSweep();
  try {
    expect(sweep.operations).toBeGreaterThan(30);
    for (const share of [0.15, 0.4, 0.65, 0.9]) {
      const at = Math.ceil(sweep.operations * share);
      expect((await sweep.run({ kind: 'SIGKILL', at, forEver: false })).wasKilled).toBe(true);
    }
    const full = await sweep.run({ kind: 'ENOSPC', at: 5, forEver: true });
    expect(full.said).toContainEqual(['refused', 'file/disk-full']);
    await sweep.run({ kind: 'EIO', at: Math.ceil(sweep.operations / 2), forEver: false });
    expect(sweep.tally).toMatchObject({ faults: 6, lost: 0 });
    expect(sweep.tally.acknowledged).toBeGreaterThan(10);
  } finally {
    sweep.end();
  }
});
