import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { drillRestore } from '#core/backup/drill-restore.ts';
import { forkProver } from '#core/backup/proof/fork-prover.ts';
import { findBackups } from '#core/backup/find-backups.ts';
import { listBackups } from '#core/backup/restore-backup.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { schemaVersion } from '#core/database/migrations/migrate.ts';
import { sql } from '#core/database/sql.ts';
import { systemDisk } from '#core/files/disk-probe.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { RESTORED_FROM } from '#core/vault/opening/restore-mark.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import { attach, readBack } from '#tests/core/blobs/blob-fixtures.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { withoutRights } from '#tests/support/without-rights.ts';
import { backUp, backupsIn, contentOf, quiet, restore, vaultWithPlace } from './backup-fixtures.ts';

function newPlace(): string {
  return join(temporaryFolder(), 'Restored.casekeep');
}

test('a backup becomes a vault in a new folder: same records, same attachments, marked in its own history', async () => {
  const vault = await vaultWithPlace(forkProver);
  const saved = createCase(vault.session, { fields: aCase() });
  const blob = await attach(vault.session, 1_500_000);
  const { at } = await backUp(vault);
  createCase(vault.session, { fields: aCase() });
  const live = contentOf(vault.folder);
  const backups = contentOf(vault.place);

  const target = newPlace();
  vault.clock.advanceMs(86_400_000);
  expect(await restore(vault, target)).toMatchObject({
    sequence: 1,
    at,
    name: 'Restored',
    counts: { case: 1 },
  });
  expect(contentOf(vault.folder)).toEqual(live);
  expect(contentOf(vault.place)).toEqual(backups);
  expect(readdirSync(target).sort()).toEqual([
    'blobs',
    'vault.db',
    'vault.head',
    'vault.keys',
    'vault.keys.bak',
  ]);
  expect(readdirSync(dirname(target))).toEqual(['Restored.casekeep']);

  const session = await unlockVault(vault.deps, { folder: target, passphrase: TEST_PASSPHRASE });
  expect(getRecord(session.db, caseKind, saved.id)).toEqual(saved);
  expect((await readBack(session, blob)).length).toBe(1_500_000);
  const actions = session.db.all<{ action: string }>(sql`SELECT action FROM audit_entry ORDER BY seq`);
  expect(actions.map(({ action }) => action).slice(-3)).toEqual([
    'vault-unlocked',
    'vault-restored',
    'vault-unlocked',
  ]);
  const mark = session.db.value<string>(sql`SELECT value FROM meta WHERE key = ${RESTORED_FROM}`);
  expect(JSON.parse(mark ?? '')).toEqual({ sequence: 1, at, restoredAt: '2026-03-02T09:00:00.000Z' });
  expect(await verifyEverything(session, recordKinds, quiet())).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
    attachments: 1,
    damagedAttachments: [],
  });
  session.close();
});

test('the folder of one backup, of its store or of the place all lead to it, newest first', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  await backUp(vault);
  const sequences = async (folder: string) => (await findBackups(folder)).map(({ sequence }) => sequence);
  expect(await sequences(vault.place)).toEqual([2, 1]);
  expect(await sequences(vault.store)).toEqual([2, 1]);
  expect(await sequences(join(vault.store, backupsIn(vault.store)[0] ?? ''))).toEqual([1]);
});

test('an older backup can be chosen', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  createCase(vault.session, { fields: aCase() });
  await backUp(vault);
  const [, older] = await findBackups(vault.place);
  const restored = await restore(vault, newPlace(), { backupId: older?.id ?? '' });
  expect(restored).toMatchObject({ sequence: 1, counts: { case: 0 } });
});

test('a restored vault makes backups beside the others, after the newest', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  await backUp(vault);
  const target = newPlace();
  const [, older] = await findBackups(vault.place);
  await restore(vault, target, { backupId: older?.id ?? '' });
  const session = await unlockVault(vault.deps, { folder: target, passphrase: TEST_PASSPHRASE });
  expect(await backUp({ ...vault, session })).toMatchObject({ sequence: 3 });
  session.close();
});

const damages: readonly [string, string, (folder: string, store: string) => void][] = [
  ['the database has a flipped bit', 'vault.db', (folder) => flip(join(folder, 'vault.db'), 5000)],
  ['the database is cut', 'vault.db', (folder) => truncateSync(join(folder, 'vault.db'), 8192)],
  ['the database is missing', 'vault.db', (folder) => rmSync(join(folder, 'vault.db'))],
  ['the keys are changed', 'vault.keys', (folder) => flip(join(folder, 'vault.keys'), 3)],
  [
    'the note is changed',
    'backup.json',
    (folder) => replace(join(folder, 'backup.json'), /"at":"2026/u, '"at":"2025'),
  ],
  [
    'an attachment has a flipped bit',
    'blobs/',
    (_folder, store) => flip(join(store, 'blobs', readdirSync(join(store, 'blobs'))[0] ?? ''), 60),
  ],
  [
    'an attachment is missing',
    'blobs/',
    (_folder, store) => rmSync(join(store, 'blobs', readdirSync(join(store, 'blobs'))[0] ?? '')),
  ],
];

test.each(damages)(
  'when %s, %s is named with the next older backup, and nothing is restored',
  async (_what, file, damage) => {
    const vault = await vaultWithPlace();
    await backUp(vault);
    await attach(vault.session, 100);
    await backUp(vault);
    damage(join(vault.store, backupsIn(vault.store)[1] ?? ''), vault.store);
    const target = newPlace();
    expect(await failureOf(() => restore(vault, target))).toMatchObject({
      code: 'backup/damaged',
      params: { sequence: 2, file: expect.stringContaining(file), next: 1 },
    });
    expect(readdirSync(dirname(target))).toEqual([]);
    const [, older] = await findBackups(vault.place);
    expect(await restore(vault, target, { backupId: older?.id ?? '' })).toMatchObject({ sequence: 1 });
  },
);

test('a manifest that leaves out an attachment does not hide that it is missing', async () => {
  const vault = await vaultWithPlace();
  await attach(vault.session, 100);
  await backUp(vault);
  const folder = join(vault.store, backupsIn(vault.store)[0] ?? '');
  replace(join(folder, 'MANIFEST.txt'), /.*blobs.*\n/u, '');
  expect(await failureOf(() => restore(vault, newPlace()))).toMatchObject({
    code: 'backup/damaged',
    params: { file: expect.stringContaining('blobs/'), next: '–' },
  });
});

test('a backup whose manifest leads elsewhere is none', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const manifest = join(vault.store, backupsIn(vault.store)[0] ?? '', 'MANIFEST.txt');
  replace(manifest, / vault\.db/u, ' ../../vault.db');
  expect(await failureOf(() => restore(vault, newPlace()))).toMatchObject({ code: 'backup/none-found' });
});

test.runIf(process.platform !== 'win32').each([
  ['vault.db', 'backup/damaged'],
  ['vault.keys', 'backup/damaged'],
  ['backup.json', 'backup/none-found'],
  ['MANIFEST.txt', 'backup/none-found'],
])('a backup in which %s is a pipe is refused, not waited for', async (file, code) => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const path = join(vault.store, backupsIn(vault.store)[0] ?? '', file);
  rmSync(path);
  execFileSync('mkfifo', [path]);
  const target = newPlace();
  expect(await failureOf(() => restore(vault, target))).toMatchObject({ code });
  expect(readdirSync(dirname(target))).toEqual([]);
});

test('a wrong passphrase is said before anything is copied', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const target = newPlace();
  const failure = await failureOf(() =>
    restore(vault, target, { credential: { kind: 'passphrase', passphrase: 'not the one at all' } }),
  );
  expect(failure).toMatchObject({ code: 'vault/wrong-passphrase' });
  expect(readdirSync(dirname(target))).toEqual([]);
});

test('a backup of a newer version is refused as such', async () => {
  const vault = await vaultWithPlace();
  const version = schemaVersion(vault.session.connection);
  vault.session.access.exec('PRAGMA user_version = 9990');
  const failure = await failureOf(() => backUp(vault));
  expect(failure).toMatchObject({ code: 'backup/not-proved' });
  vault.session.access.exec(`PRAGMA user_version = ${version}`);
  await backUp(vault);
});

test('what exists is never restored over, not even an empty folder', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const before = contentOf(vault.folder);
  expect(await failureOf(() => restore(vault, vault.folder))).toMatchObject({ code: 'vault/not-empty' });
  expect(contentOf(vault.folder)).toEqual(before);
  const empty = newPlace();
  mkdirSync(empty);
  expect(await failureOf(() => restore(vault, empty))).toMatchObject({ code: 'vault/not-empty' });
});

test('a vault is not restored onto a stick, nor where it does not fit', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const onStick = { ...vault.deps, disk: { ...systemDisk, kindOf: () => 'removable' as const } };
  expect(await failureOf(() => restore({ ...vault, deps: onStick }, newPlace()))).toMatchObject({
    code: 'vault/on-removable-disk',
  });
  const full = { ...vault.deps, disk: { ...systemDisk, freeBytes: () => 1000 } };
  expect(await failureOf(() => restore({ ...vault, deps: full }, newPlace()))).toMatchObject({
    code: 'backup/no-space',
  });
});

test('a folder without backups says so', async () => {
  const vault = await vaultWithPlace();
  expect(await failureOf(() => restore(vault, newPlace()))).toMatchObject({ code: 'backup/none-found' });
});

test('a folder that may not be read is said to be closed to reading', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const failure = await failureOf(() => withoutRights(() => listBackups(vault.place)));
  expect(failure).toMatchObject({ code: 'file/not-readable' });
});

test('a drill says what is in the newest backup and leaves nothing behind', async () => {
  const vault = await vaultWithPlace();
  createCase(vault.session, { fields: aCase() });
  await attach(vault.session, 100);
  await backUp(vault);
  const beside = readdirSync(dirname(vault.folder));
  expect(await drillRestore(vault.deps, vault.session, quiet())).toMatchObject({
    sequence: 1,
    counts: { case: 1, person: 0, incident: 0 },
    attachments: 1,
  });
  expect(readdirSync(dirname(vault.folder))).toEqual(beside);

  flip(join(vault.store, backupsIn(vault.store)[0] ?? '', 'vault.db'), 4096);
  expect(await failureOf(() => drillRestore(vault.deps, vault.session, quiet()))).toMatchObject({
    code: 'backup/damaged',
    params: { file: 'vault.db' },
  });
  expect(readdirSync(dirname(vault.folder))).toEqual(beside);
  rmSync(vault.place, { recursive: true });
  expect(await failureOf(() => drillRestore(vault.deps, vault.session, quiet()))).toMatchObject({
    code: 'backup/target-gone',
  });
  expect(existsSync(vault.folder)).toBe(true);
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

function replace(path: string, what: RegExp, by: string): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(what, by);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}
