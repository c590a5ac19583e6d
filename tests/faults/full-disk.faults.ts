import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';
import type { FullDiskOrder, FullDiskResult, FullDiskTry } from './full-disk-child.ts';
import { aBaseVault } from './native-sweep.ts';

const DISK_MIB = 24;
const child = fileURLToPath(new URL('./full-disk-child.ts', import.meta.url));
let root: string;
let base: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'casekeep-full-'));
  mkdirSync(join(root, 'disk'));
  base = await aBaseVault(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** On a disk of its own, in memory, that only the processes of this test see. Needs Linux and `unshare`. */
function onSmallDisk(tries: readonly FullDiskTry[]): readonly FullDiskResult[] {
  const disk = join(root, 'disk');
  const order: FullDiskOrder = {
    disk,
    base,
    passphrase: TEST_PASSPHRASE,
    newPassphrase: NEW_PASSPHRASE,
    tries,
  };
  const mount = `mount -t tmpfs -o size=${String(DISK_MIB)}m tmpfs "$1" && exec "$2" "$3" "$4"`;
  const { status, stdout, stderr, error } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', mount, 'sh', disk, process.execPath, child, JSON.stringify(order)],
    { encoding: 'utf8' },
  );
  if (error !== undefined || status !== 0) {
    throw new Error(
      `A disk that fills up needs Linux, unshare and the right to mount one: ${error?.message ?? stderr}`,
    );
  }
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FullDiskResult);
  const sum = (of: (result: FullDiskResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  process.stdout.write(
    `a disk that is full: ${String(results.length)} days, ${String(sum(({ refusals }) => refusals.length))} refusals, ` +
      `${String(sum(({ acknowledged }) => acknowledged))} acknowledged, ${String(sum(({ lost }) => lost.length))} lost\n`,
  );
  return results;
}

test('a disk that fills up under SQLite loses nothing that was told, and works again when there is room', () => {
  const free = [0, 4, 16, 40, 64, 100, 150, 200, 260, 320, 400, 600, 800, 1200, 1600, 2400, 4000];
  const results = onSmallDisk(free.map((freeKib) => ({ freeKib, ignoresRoom: true })));
  for (const { freeKib, lost, wrong, refusals } of results) {
    expect({ freeKib, lost, wrong }).toEqual({ freeKib, lost: [], wrong: [] });
    for (const code of refusals) expect(code).toMatch(/^(?:file|backup|vault|attachment)\//u);
  }
  expect(results.filter(({ refusals }) => refusals.includes('file/disk-full')).length).toBeGreaterThan(5);
});

test('with the room that a vault keeps for itself nothing is begun that cannot be finished', () => {
  const results = onSmallDisk([1000, 4500, 12_000].map((freeKib) => ({ freeKib, ignoresRoom: false })));
  for (const { freeKib, lost, wrong } of results) {
    expect({ freeKib, lost, wrong }).toEqual({ freeKib, lost: [], wrong: [] });
  }
  const [full, , roomy] = results;
  expect(full).toMatchObject({ acknowledged: 0 });
  expect(full?.refusals).toContain('file/disk-full');
  expect(roomy?.refusals).toEqual([]);
});
