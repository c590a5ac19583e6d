import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { runHere } from './run-here.ts';

const passphrase = 'correct horse battery staple';
const folder = mkdtempSync(join(tmpdir(), 'casekeep-cli-backup-'));
const office = join(folder, 'Office.casekeep');
const stick = join(folder, 'stick');

beforeAll(async () => {
  await run('create', '--vault', office, '--name', 'Test');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runHere(args, { passphrase });
/** For what starts another process to prove it. */
const runAlone = (...args: readonly string[]) => runCommand(args, { passphrase });

test('backup, drill, list, restore and verify work one after the other', async () => {
  const unplaced = await run('backup', '--vault', office);
  expect(unplaced).toMatchObject({ exitCode: 1, stdout: '' });
  expect(unplaced.stderr).toContain('(backup/no-place)');

  const made = await runAlone('backup', '--vault', office, '--out', stick, '--json');
  expect(made).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(made.stdout)).toMatchObject({ sequence: 1, attachments: 0, isSameDisk: true });
  const again = await run('backup', '--vault', office);
  expect(again).toMatchObject({ exitCode: 0, stderr: '' });
  expect(again.stdout).toMatch(/^Backup 2 is written and proved:.*\nThis is the disk of the vault/u);

  const drilled = await runAlone('backup', '--vault', office, '--drill', '--json');
  expect(JSON.parse(drilled.stdout)).toMatchObject({ sequence: 2, counts: { case: 0 } });
  expect(readdirSync(folder).sort()).toEqual(['Office.casekeep', 'stick']);

  const listed = await run('restore', '--from', stick, '--json');
  const { backups } = JSON.parse(listed.stdout) as { backups: { sequence: number }[] };
  expect(backups.map(({ sequence }) => sequence)).toEqual([2, 1]);

  const target = join(folder, 'Restored.casekeep');
  const restored = await run('restore', '--from', stick, '--vault', target, '--sequence', '1', '--json');
  expect(restored).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(restored.stdout)).toMatchObject({ vault: target, sequence: 1 });
  const verified = await run('verify', '--vault', target, '--json');
  expect(JSON.parse(verified.stdout)).toMatchObject({ pagesOk: true, attachments: 0, damagedPages: [] });
  const occupied = await run('restore', '--from', stick, '--vault', target);
  expect(occupied.stderr).toContain('(vault/not-empty)');
  const absent = await run('restore', '--from', stick, '--vault', `${target}-2`, '--sequence', '9');
  expect(absent.stderr).toContain('(backup/none-found)');
});

test('where backups of several vaults lie together, none is taken for the one that was meant', async () => {
  const other = join(folder, 'Other.casekeep');
  const both = join(folder, 'both');
  await run('create', '--vault', other, '--name', 'Other');
  for (const vault of [office, other])
    expect(await run('backup', '--vault', vault, '--out', both)).toMatchObject({ exitCode: 0 });
  expect(readdirSync(both)).toHaveLength(2);
  for (const store of readdirSync(both)) {
    const [name = ''] = readdirSync(join(both, store)).filter((found) => found !== 'blobs');
    // Numbers that both have: as if the first had never been backed up elsewhere.
    if (!name.startsWith('000001')) cpSync(join(stick, store), join(both, store), { recursive: true });
  }
  const listed = await run('restore', '--from', both, '--json');
  const { backups } = JSON.parse(listed.stdout) as { backups: { sequence: number; vaultMark: string }[] };
  const ones = backups.filter(({ sequence }) => sequence === 1);
  expect(ones).toHaveLength(2);

  const target = join(folder, 'Chosen.casekeep');
  for (const which of [['--sequence', '1'], []]) {
    const asked = await run('restore', '--from', both, '--vault', target, ...which);
    expect(asked).toMatchObject({ exitCode: 1, stdout: '' });
    expect(asked.stderr).toContain('(backup/several)');
    for (const { vaultMark } of ones) expect(asked.stderr).toContain(vaultMark);
    expect(readdirSync(folder)).not.toContain('Chosen.casekeep');
  }
  for (const [index, { vaultMark }] of ones.entries()) {
    const args = ['--from', both, '--vault', `${target}-${index}`, '--sequence', '1', '--mark', vaultMark];
    expect(await run('restore', ...args, '--json')).toMatchObject({ exitCode: 0, stderr: '' });
    const listing = JSON.parse(
      (await run('users', 'list', '--vault', `${target}-${index}`, '--json')).stdout,
    );
    expect(listing).toMatchObject({
      users: [{ displayName: vaultMark === markOf(both) ? 'Test' : 'Other' }],
    });
  }
});

/** Of the office, which alone has more than one there. */
function markOf(place: string): string | undefined {
  const store = readdirSync(place).find((name) => readdirSync(join(place, name)).length > 2);
  return store?.slice('store-'.length);
}

test('a damaged backup is named in one line together with the next older one', async () => {
  const store = join(stick, readdirSync(stick)[0] ?? '');
  const newest = readdirSync(store).find((name) => name.startsWith('000002')) ?? '';
  const path = join(store, newest, 'vault.db');
  const bytes = readFileSync(path);
  bytes[9000] = (bytes[9000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const target = join(folder, 'Damaged.casekeep');
  const { exitCode, stdout, stderr } = await run('restore', '--from', stick, '--vault', target);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toMatch(
    /^casekeep: Backup 2 is damaged: vault\.db .* older backup in this place: 1\. \(backup\/damaged\)\n$/u,
  );
  expect(readdirSync(folder)).not.toContain('Damaged.casekeep');
});
