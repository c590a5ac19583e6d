import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyTicket, startCliCore } from '#core/cli/commands/cli-core.ts';
import { runHere } from './run-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-cli-travel-'));
const home = join(folder, 'home.casekeep');
const trip = join(folder, 'Trip.casekeep');
const newPassphrase = 'pepper ladder violin anchor meadow';

beforeAll(async () => {
  const { api, stop } = startCliCore();
  await api.vault.openTraining({ folder: anyTicket() }, { paths: { folder: home } });
  await stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const travel = (passphrases: string, ...args: readonly string[]) =>
  runHere(['travel', '--vault', home, ...args], { passphrase: passphrases });

test('travel makes a vault of the named cases that list and verify with its own passphrase', async () => {
  const both = `training-vault\n${newPassphrase}`;
  const listed = await runHere(['list', '--vault', home, '--json'], { passphrase: 'training-vault' });
  const { cases } = JSON.parse(listed.stdout) as { cases: { reference: string }[] };
  const [first = '', second = ''] = cases.map(({ reference }) => reference);
  const made = await travel(both, '--case', first, second, '--to', trip, '--json');
  expect(made).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(made.stdout)).toMatchObject({ vault: trip, name: 'Trip', counts: { case: 2 } });
  const inTrip = await runHere(['list', '--vault', trip, '--json'], { passphrase: newPassphrase });
  const found = (JSON.parse(inTrip.stdout) as { cases: { reference: string }[] }).cases;
  expect(found.map(({ reference }) => reference)).toEqual([first, second]);
  const verified = await runHere(['verify', '--vault', trip, '--json'], { passphrase: newPassphrase });
  expect(JSON.parse(verified.stdout)).toMatchObject({ pagesOk: true, firstBrokenEntry: null });
  const again = await travel(both, '--case', first, '--to', trip);
  expect(again).toMatchObject({ exitCode: 1, stdout: '' });
  expect(again.stderr).toContain('(vault/not-empty)');
});

test('travel refuses a case that is not there and a weak passphrase, in one line, and leaves nothing', async () => {
  const unknown = await travel('training-vault', '--case', 'CASE-1999-0001', '--to', `${trip}2`);
  expect(unknown).toMatchObject({ exitCode: 1, stdout: '' });
  expect(unknown.stderr).toContain('(record/not-found)');
  const weak = await travel('training-vault\nshort', '--case', 'CASE-2026-9001', '--to', `${trip}2`);
  expect(weak.stderr).toContain('(vault/weak-passphrase)');
  expect(readdirSync(folder).filter((name) => name.includes('Trip.casekeep2'))).toEqual([]);
});

test('copy-in asks for no passphrase; the copy verifies; the same place a second time is refused', async () => {
  const desk = join(folder, 'Desk.casekeep');
  const copied = await runHere(['copy-in', '--from', home, '--to', desk, '--json']);
  expect(copied).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(copied.stdout)).toEqual({ vault: desk, name: 'Desk', attachments: 0 });
  const verified = await runHere(['verify', '--vault', desk, '--json'], { passphrase: 'training-vault' });
  expect(JSON.parse(verified.stdout)).toMatchObject({ pagesOk: true, firstBrokenEntry: null });
  const again = await runHere(['copy-in', '--from', home, '--to', desk]);
  expect(again.stderr).toContain('(vault/not-empty)');
});
