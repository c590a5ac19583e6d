import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';
import type { NativeJob } from './native-child.ts';
import { aBaseVault, runProgram } from './native-sweep.ts';
import { createDisk, replay, REPLAYED_CALLS, type Names, type PowerCut } from './power-cut.ts';
import { whatIsLeft } from './what-is-left.ts';

/** Others that change a disk: if one of them came, the replay would not be what happened. */
const FOREIGN_CALLS = ['pwritev', 'pwritev2', 'writev', 'sendfile', 'copy_file_range', 'link', 'fallocate'];
/** 1 is after every call. Whatever is said, renamed or removed is always looked at. */
const EVERY = Number(process.env['CASEKEEP_EVERY'] ?? 1);
const child = fileURLToPath(new URL('./native-child.ts', import.meta.url));

let root: string;
let base: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'casekeep-power-'));
  base = await aBaseVault(root);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A day as strace has seen it, and the disk on which it began. Needs Linux and strace. */
async function tracedDay(job: Partial<NativeJob> = {}) {
  const place = mkdtempSync(join(root, 'day-'));
  const left = { passphrase: TEST_PASSPHRASE, newPassphrase: NEW_PASSPHRASE };
  cpSync(base, join(place, 'Vault.casekeep'), { recursive: true });
  mkdirSync(join(place, 'stick'));
  const disk = createDisk(place);
  const trace = `${place}.trace`;
  const whole: NativeJob = {
    ...left,
    folder: join(place, 'Vault.casekeep'),
    place: join(place, 'stick'),
    isTooEarly: false,
    ignoresRoom: false,
    diesWhenRefused: false,
    syncsLess: false,
    cases: 3,
    ...job,
  };
  const calls = [...REPLAYED_CALLS, ...FOREIGN_CALLS].join(',');
  const options = ['-f', '-y', '-xx', '-qq', '-s', '4000000', '-o', trace, '-e', `trace=${calls}`];
  await runProgram('strace', [...options, process.execPath, child, JSON.stringify(whole)]);
  return { trace: readFileSync(trace, 'utf8'), disk, left };
}

/** Cuts the power after the calls of a day and says what is lost or wrong in what that leaves. */
async function cutAll(names: Names, job: Partial<NativeJob> = {}) {
  const { trace, disk, left } = await tracedDay(job);
  const tally = { calls: 0, cuts: 0, acknowledged: 0, lost: 0, wrong: 0 };
  const found: string[] = [];
  await replay(trace, disk, async ({ said, after, leave }: PowerCut) => {
    tally.calls += 1;
    const isTurn = tally.calls % EVERY === 0 || /^(?:said|rename|unlink)/u.test(after);
    if (said[0] === undefined || said.includes('end') || !isTurn) return;
    const target = join(root, `cut-${String(tally.calls)}`);
    leave(names, target);
    const place = { ...left, folder: join(target, 'Vault.casekeep'), place: join(target, 'stick') };
    const findings = await whatIsLeft(
      place,
      said.map((line) => line.split(' ')),
    );
    rmSync(target, { recursive: true });
    tally.cuts += 1;
    tally.acknowledged += findings.acknowledged;
    tally.lost += findings.lost.length;
    tally.wrong += findings.wrong.length;
    const where = `call ${String(tally.calls)}, ${after}`;
    found.push(...findings.lost.map((what) => `${where}: lost ${what}`));
    found.push(...findings.wrong.map((what) => `${where}: ${what}`));
  });
  process.stdout.write(`the power goes, names ${names}: ${JSON.stringify(tally)}\n`);
  return { found, cuts: tally.cuts };
}

test.each(['as-synced', 'all'] as const)(
  'when the power goes and nothing unsynced is kept (names %s), all that was told is there, and every backup whole',
  async (names) => {
    const { found, cuts } = await cutAll(names);
    expect(found).toEqual([]);
    expect(cuts).toBeGreaterThan(20);
  },
);

test('with a database that syncs less the same cuts lose what was told, so they mean something', async () => {
  const { found } = await cutAll('all', { syncsLess: true });
  expect(found.filter((finding) => finding.includes('lost case')).length).toBeGreaterThan(0);
});
