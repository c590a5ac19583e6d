import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNativeSweep, type NativeFault, type NativeRun, type NativeSweep } from './native-sweep.ts';

/** Runs side by side; the machine is to keep a processor for itself. */
const AT_ONCE = 2;
/**
 * 1 is every call, more than an hour; `CASEKEEP_EVERY=20` takes every 20th of the many that write a page and every
 * second of the others.
 */
const EVERY = Number(process.env['CASEKEEP_EVERY'] ?? 1);

let sweep: NativeSweep;
beforeAll(async () => {
  sweep = await openNativeSweep();
}, 120_000);
afterAll(() => sweep.end());

/** Runs with a fault at every call and says what became of it. */
async function sweepWith(
  fault: Pick<NativeFault, 'kind' | 'forEver'>,
  { diesWhenRefused = false, every = EVERY } = {},
): Promise<readonly string[]> {
  const tally = { runs: 0, injected: 0, acknowledged: 0, lost: 0, wrong: 0, untold: 0, refused: 0 };
  const found: string[] = [];
  const places = sweep.places
    .filter(({ call, at }) => at % (call === 'pwrite64' ? every : Math.ceil(every / 10)) === 0)
    .values();
  async function worker(): Promise<void> {
    // One list for all of them: each takes the next place from it.
    for (const place of places) {
      const run = await sweep.run({ ...fault, ...place }, { diesWhenRefused });
      tally.runs += 1;
      tally.injected += run.injected;
      tally.acknowledged += run.acknowledged;
      tally.lost += run.lost.length;
      tally.wrong += run.wrong.length;
      tally.untold += run.untold;
      tally.refused += run.said.filter(([word]) => word === 'refused').length;
      found.push(
        ...findingsOf(run).map((finding) => `${fault.kind} at ${place.call} ${String(place.at)}: ${finding}`),
      );
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  process.stdout.write(
    `inside SQLite, ${fault.kind}${fault.forEver ? ' from then on' : ''}${diesWhenRefused ? ', then the power goes' : ''}, ${String(sweep.places.length)} calls: ${JSON.stringify(tally)}\n`,
  );
  return found;
}

/** What is lost or wrong, and refusals that do not say what has happened: the disk, not the vault. */
function findingsOf({ said, lost, wrong }: NativeRun): string[] {
  const unplain = said.filter(
    ([word, code = '']) => word === 'refused' && !/^(?:file|backup|attachment)\//u.test(code),
  );
  return [...lost.map((what) => `lost ${what}`), ...wrong, ...unplain.map((words) => words.join(' '))];
}

test('a day without a fault acknowledges everything and leaves everything', async () => {
  const run = await sweep.run(undefined);
  expect(run).toMatchObject({ lost: [], wrong: [], untold: 0, injected: 0 });
  expect(run.said.map(([word]) => word)).toEqual([
    'opened',
    'created',
    'edited',
    'incident',
    'found',
    'attached',
    'backed-up',
    'deleting',
    'deleted',
    'changing-passphrase',
    'changed-passphrase',
    'removed',
    'renewed',
    'created',
    'closed',
    'end',
  ]);
});

test.each([
  { kind: 'SIGKILL', forEver: false },
  { kind: 'ENOSPC', forEver: true },
  { kind: 'EIO', forEver: false },
  { kind: 'EIO', forEver: true },
] as const)(
  '$kind inside SQLite’s own calls, for ever: $forEver, loses nothing that was told',
  async (fault) => {
    expect(await sweepWith(fault)).toEqual([]);
  },
);

test('the power going as soon as one failing call has been refused loses nothing that was told', async () => {
  expect(await sweepWith({ kind: 'EIO', forEver: false }, { diesWhenRefused: true })).toEqual([]);
});

test.each(['EROFS', 'EACCES'] as const)(
  'a disk that may not be written any more (%s) is said plainly, and loses nothing that was told',
  async (kind) => {
    expect(await sweepWith({ kind, forEver: true }, { every: EVERY * 10 })).toEqual([]);
  },
);

test('a case that is told before COMMIT is missed by the sweep', async () => {
  const lost: string[] = [];
  for (const place of sweep.places) {
    const run = await sweep.run({ kind: 'SIGKILL', forEver: false, ...place }, { isTooEarly: true });
    lost.push(...run.lost);
    if (lost.length > 0) break;
  }
  expect(lost[0]).toMatch(/^case /u);
});
