import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { openDatabase } from '#core/database/connection.ts';
import { listDamagedPages } from '#core/database/integrity-check.ts';
import { sql } from '#core/database/sql.ts';
import { kindOfBlockDevice, systemDisk, type DiskKind } from '#core/files/disk-probe.ts';
import { MIN_FREE_BYTES, RESERVE_BYTES } from '#core/vault/session/disk-reserve.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { FileTicket } from '#shared/ids/ids.ts';
import { childProcessCore } from '#tests/support/child-process-core.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import {
  openTestVault,
  realFloorDeps,
  temporaryFolder,
  TEST_PASSPHRASE,
  testDeps,
} from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';

const ticket = '00000000-0000-4000-8000-000000000000' as FileTicket;

const movedVaultChild = fileURLToPath(new URL('../../support/moved-vault-child.ts', import.meta.url));

function reopen(folder: string) {
  return unlockVault(testDeps(), { folder, passphrase: TEST_PASSPHRASE });
}

test.each([
  ['renamed', (database: string) => renameSync(database, `${database}.old`)],
  [
    'replaced by a copy of itself',
    (database: string) => {
      cpSync(database, `${database}.copy`);
      renameSync(`${database}.copy`, database);
    },
  ],
  ['deleted', (database: string) => rmSync(database)],
] as const)('when the database is %s while it is open, the next save is refused', async (_what, change) => {
  const { session, folder } = await openTestVault();
  createCase(session, { fields: aCase() });
  session.connection.checkpoint();
  change(join(folder, 'vault.db'));
  const failure = await failureOf(() => createCase(session, { fields: aCase() }));
  expect(failure).toMatchObject({ code: 'vault/moved' });
  expect(session.db.value(sql`SELECT count(*) FROM case_record`)).toBe(1);
});

test('what was saved before a vault was moved is in its new place, and ending touches nothing in the old', async () => {
  const { session, folder } = await openTestVault({ deps: realFloorDeps() });
  session.close();
  const core = childProcessCore();
  await core.api.vault.unlock({ folder: ticket, passphrase: TEST_PASSPHRASE }, { paths: { folder } });
  const saved = await core.api.case.create({ fields: aCase() });
  renameSync(folder, `${folder}-moved`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'vault.db-wal'), 'of another vault');
  const next = core.api.case.create({ fields: aCase() });
  expect(await failureOf(() => next)).toMatchObject({ code: 'vault/moved' });
  expect(await core.stop()).toBe(0);
  expect(readFileSync(join(folder, 'vault.db-wal'), 'utf8')).toBe('of another vault');
  const again = await reopen(`${folder}-moved`);
  expect(again.db.all(sql`SELECT id FROM case_record`)).toEqual([{ id: saved.id }]);
  again.close();
});

test('a program that returns after its vault was moved says so in one line, and touches nothing in the old place', async () => {
  const { session, folder } = await openTestVault();
  session.close();
  const { status, stdout, stderr } = spawnSync(process.execPath, [movedVaultChild, folder, TEST_PASSPHRASE], {
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 3, stdout: '', stderr: 'vault/moved\n' });
  expect(readFileSync(join(folder, 'vault.db-wal'), 'utf8')).toBe('of another vault');
  const again = await reopen(`${folder}-moved`);
  expect(again.db.value(sql`SELECT count(*) FROM case_record`)).toBe(1);
  again.close();
});

test('a vault that stays where it is goes on, so the refusals mean something', async () => {
  const { session } = await openTestVault();
  for (let saves = 0; saves < 3; saves++) expect(createCase(session, { fields: aCase() }).revision).toBe(1);
});

/** An open vault on a disk that says how much is free. */
async function vaultOnDisk() {
  const { session, folder } = await openTestVault();
  session.close();
  const disk = { freeBytes: 1e12 };
  const deps = { ...testDeps(), disk: { ...systemDisk, freeBytes: () => disk.freeBytes } };
  const open = () => unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  return { disk, deps, folder, reserve: join(folder, 'reserve.bin'), session: await open(), open };
}

test('an open vault keeps space for itself, and gives it back when it closes', async () => {
  const { session, reserve, folder } = await vaultOnDisk();
  expect(statSync(reserve)).toMatchObject({ size: RESERVE_BYTES });
  session.close();
  expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.head', 'vault.keys', 'vault.keys.bak']);
});

test('on a disk that fills up the current save still finishes, and the next is refused before it begins', async () => {
  const { session, disk, deps, reserve } = await vaultOnDisk();
  disk.freeBytes = MIN_FREE_BYTES - 1;
  expect(createCase(session, { fields: aCase() }).revision).toBe(1);
  expect(existsSync(reserve)).toBe(false);
  expect(deps.logger.lines().at(-1)).toContain('vault/reserve-released');
  expect(await failureOf(() => createCase(session, { fields: aCase() }))).toMatchObject({
    code: 'file/disk-full',
  });
  expect(session.db.value(sql`SELECT count(*) FROM case_record`)).toBe(1);
  disk.freeBytes = 1e12;
  expect(createCase(session, { fields: aCase() }).revision).toBe(1);
  session.close();
});

test('a disk that is nearly full opens a vault without taking the rest of it', async () => {
  const { session, disk, reserve, open } = await vaultOnDisk();
  session.close();
  disk.freeBytes = MIN_FREE_BYTES + 1;
  const again = await open();
  expect(existsSync(reserve)).toBe(false);
  again.close();
});

test('a new vault keeps space for itself from the beginning', async () => {
  const { folder } = await openTestVault();
  expect(statSync(join(folder, 'reserve.bin'))).toMatchObject({ size: RESERVE_BYTES });
});

test('what a vault that was killed had set aside serves the next, also when there is little room by then', async () => {
  const { session, disk, reserve, open } = await vaultOnDisk();
  const aside = readFileSync(reserve);
  session.close();
  expect(existsSync(reserve)).toBe(false);
  writeFileSync(reserve, aside);
  disk.freeBytes = MIN_FREE_BYTES + 1;
  const again = await open();
  expect(statSync(reserve)).toMatchObject({ size: RESERVE_BYTES });
  disk.freeBytes = MIN_FREE_BYTES - 1;
  expect(createCase(again, { fields: aCase() }).revision).toBe(1);
  expect(existsSync(reserve)).toBe(false);
  again.close();
});

test('on a disk that is full it lets the unlock be noted, and half of one is given back', async () => {
  const { session, disk, deps, reserve, open } = await vaultOnDisk();
  const aside = readFileSync(reserve);
  session.close();
  disk.freeBytes = MIN_FREE_BYTES - 1;
  writeFileSync(reserve, aside);
  (await open()).close();
  expect(deps.logger.lines().join('\n')).not.toContain('vault/unlock-not-noted');
  writeFileSync(reserve, aside.subarray(0, RESERVE_BYTES / 2));
  const again = await open();
  expect(deps.logger.lines().join('\n')).toContain('vault/unlock-not-noted');
  expect(existsSync(reserve)).toBe(false);
  again.close();
});

test.each([
  ['removable', 'vault/on-removable-disk'],
  ['network', 'vault/on-network-disk'],
  ['fat', 'vault/on-fat-disk'],
] as const)('a live vault on a %s disk is refused, and nothing in it is touched', async (kind, code) => {
  const { session, folder } = await openTestVault();
  session.close();
  const before = readdirSync(folder);
  const deps = { ...testDeps(), disk: { ...systemDisk, kindOf: (): DiskKind => kind } };
  const { api } = inProcessCore(deps);
  const unlock = api.vault.unlock({ folder: ticket, passphrase: TEST_PASSPHRASE }, { paths: { folder } });
  expect(await failureOf(() => unlock)).toMatchObject({ code });
  const created = join(temporaryFolder(), 'New.casekeep');
  const create = api.vault.create(
    { folder: ticket, passphrase: TEST_PASSPHRASE, displayName: 'Test' },
    { paths: { folder: created } },
  );
  expect(await failureOf(() => create)).toMatchObject({ code });
  expect(readdirSync(folder)).toEqual(before);
  expect(existsSync(created)).toBe(false);
});

/** Folders as /sys shows a disk with one partition. */
function blockDevice(options: {
  readonly path: string;
  readonly removable: '0' | '1';
  readonly slave?: string;
}): string {
  const disk = join(temporaryFolder(), options.path);
  mkdirSync(join(disk, 'part1', 'slaves'), { recursive: true });
  writeFileSync(join(disk, 'removable'), `${options.removable}\n`);
  if (options.slave !== undefined)
    cpSync(options.slave, join(disk, 'part1', 'slaves', 'sdz'), { recursive: true });
  return join(disk, 'part1');
}

test('disks are told apart by what the system says of their hardware', () => {
  expect(kindOfBlockDevice(blockDevice({ path: 'pci0/ata1/block/sda', removable: '0' }))).toBe('fixed');
  expect(kindOfBlockDevice(blockDevice({ path: 'pci0/ata1/block/sda', removable: '1' }))).toBe('removable');
  expect(kindOfBlockDevice(blockDevice({ path: 'pci0/usb2/2-1/block/sdb', removable: '0' }))).toBe(
    'removable',
  );
  expect(kindOfBlockDevice(join(temporaryFolder(), 'missing'))).toBe('unknown');
  const stick = join(temporaryFolder(), 'sdz');
  mkdirSync(stick);
  writeFileSync(join(stick, 'removable'), '1\n');
  expect(kindOfBlockDevice(blockDevice({ path: 'virtual/block/dm-0', removable: '0', slave: stick }))).toBe(
    'removable',
  );
  expect(['fixed', 'unknown']).toContain(systemDisk.kindOf(temporaryFolder()));
  expect(systemDisk.freeBytes(temporaryFolder())).toBeGreaterThan(0);
});

test('damage is named by its page', async () => {
  const { session, folder } = await openTestVault();
  session.connection.checkpoint();
  const { keyHex } = session.connection;
  session.close();
  const path = join(folder, 'vault.db');
  const bytes = readFileSync(path);
  bytes[4096 * 4 + 100] = (bytes[4096 * 4 + 100] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const connection = openDatabase(path, keyHex);
  expect(listDamagedPages(connection, 20)).toEqual([5]);
  connection.close();
});
