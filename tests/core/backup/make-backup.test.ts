import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { backupHandlers } from '#core/backup/backup-handlers.ts';
import { insertRun } from '#core/backup/runs/backup-repository.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { listRuns } from '#core/backup/runs/vouched-runs.ts';
import { forkProver } from '#core/backup/proof/fork-prover.ts';
import { makeBackup } from '#core/backup/make-backup.ts';
import { blobFolder } from '#core/blobs/blob-folder.ts';
import { deleteBlob } from '#core/blobs/delete-blob.ts';
import { createCase } from '#core/cases/create-case.ts';
import { findDamage } from '#core/database/integrity-check.ts';
import { openDatabase } from '#core/database/connection.ts';
import { sql } from '#core/database/sql.ts';
import { systemDisk } from '#core/files/disk-probe.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { attach } from '#tests/core/blobs/blob-fixtures.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { withoutRights } from '#tests/support/without-rights.ts';
import { backUp, backupsIn, contentOf, quiet, vaultWithPlace } from './backup-fixtures.ts';

const MIB = 1024 ** 2;

test('a backup is proved by another process, checks with sha256sum, and says nothing to whoever finds it', async () => {
  const vault = await vaultWithPlace(forkProver);
  const { session, place, store } = vault;
  createCase(session, { fields: { ...aCase(), codeword: 'Canary-Gulnara' } });
  await attach(session, 2.5 * MIB);
  const made = await backUp(vault);
  expect(made).toMatchObject({
    sequence: 1,
    attachments: 1,
    newAttachments: 1,
    isSameDisk: true,
    removed: 0,
  });

  const [name = ''] = backupsIn(store);
  expect(name).toMatch(/^000001-[0-9a-f]{4}$/u);
  expect(readdirSync(join(store, name)).sort()).toEqual([
    'MANIFEST.txt',
    'backup.json',
    'vault.db',
    'vault.keys',
  ]);
  const checked = execFileSync('sha256sum', ['-c', 'MANIFEST.txt'], { cwd: join(store, name) }).toString();
  expect(checked.match(/: OK\n/gu)).toHaveLength(4);

  const everything = [...contentOf(place)].map(
    ([path, content]) => path + Buffer.from(content, 'base64').toString('latin1'),
  );
  expect(everything.join('')).not.toMatch(/canary|gulnara|caseworker|test\.casekeep/iu);
  const key = Buffer.from(session.connection.keyHex, 'hex');
  const copy = decryptDatabase(join(store, name, 'vault.db'), key);
  expect(copy.badPages).toEqual([]);
  expect(copy.plain.includes('Canary-Gulnara')).toBe(true);
  expect(statSync(join(store, name, 'vault.db')).mode & 0o777).toBe(0o600);
});

test('a second backup writes no attachment again, and each of the two is whole', async () => {
  const vault = await vaultWithPlace();
  await attach(vault.session, 100, 1);
  await backUp(vault);
  const blobs = join(vault.store, 'blobs');
  const times = () => readdirSync(blobs).map((name) => [name, statSync(join(blobs, name)).ino]);
  const before = times();
  await attach(vault.session, 100, 2);
  expect(await backUp(vault)).toMatchObject({ sequence: 2, attachments: 2, newAttachments: 1 });
  expect(times()).toEqual(expect.arrayContaining(before));
  expect(backupsIn(vault.store)).toHaveLength(2);
  expect((await listRuns(vault.session)).map(({ sequence }) => sequence)).toEqual([2, 1]);
});

test('an attachment that was damaged in the place of backups is written again', async () => {
  const vault = await vaultWithPlace();
  const blob = await attach(vault.session, 100);
  await backUp(vault);
  const path = join(vault.store, 'blobs', blob.id);
  const good = readFileSync(path);
  const bad = Buffer.from(good);
  bad[40] = (bad[40] ?? 0) ^ 1;
  writeFileSync(path, bad);
  expect(await backUp(vault)).toMatchObject({ newAttachments: 1 });
  expect(readFileSync(path).equals(good)).toBe(true);
});

test('saving goes on while a backup is written, and the copy is of one moment', async () => {
  const vault = await vaultWithPlace();
  const { session } = vault;
  createCase(session, { fields: aCase() });
  // Every case adds a revision: a copy of two moments would have more of one than of the other.
  let saves = 0;
  const made = await backUp(vault, {
    pause: async () => {
      createCase(session, { fields: aCase() });
      saves += 1;
    },
  });
  expect(saves).toBeGreaterThan(1);
  const folder = join(vault.store, backupsIn(vault.store)[0] ?? '');
  const copy = openDatabase(join(folder, 'vault.db'), session.connection.keyHex);
  const count = (table: string) =>
    copy.access.value<number>(sql`SELECT records FROM record_count WHERE noun = ${table}`);
  const [cases, revisions] = [count('case'), copy.access.value<number>(sql`SELECT count(*) FROM revision`)];
  expect(findDamage(copy)).toBeUndefined();
  copy.close();
  expect(cases).toBe(revisions);
  expect(made.sequence).toBe(1);
  expect(session.db.value(sql`SELECT count(*) FROM case_record`)).toBe(1 + saves);
});

test('giving up in any phase leaves older backups as they were, and nothing new', async () => {
  const vault = await vaultWithPlace();
  await attach(vault.session, 100, 1);
  await backUp(vault);
  await attach(vault.session, 3 * MIB, 2);
  const before = contentOf(vault.place);
  for (const phase of ['database', 'attachments', 'proving', 'saving']) {
    let hasCome = false;
    const giveUp = makeBackup(vault.deps, vault.session, {
      ...quiet(),
      target: vault.place,
      report: (progress) => {
        hasCome ||= progress.phase === phase;
      },
      pause: async () => {
        if (hasCome) throw new AppError('ipc/cancelled');
      },
    });
    expect(await failureOf(() => giveUp)).toMatchObject({ code: 'ipc/cancelled' });
    expect(contentOf(vault.place)).toEqual(before);
  }
  await backUp(vault);
  expect(backupsIn(vault.store)).toHaveLength(2);
});

test('what a killed backup left is removed by the next one', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  mkdirSync(join(vault.store, '000002-abcd.part'));
  writeFileSync(join(vault.store, '000002-abcd.part', 'vault.db'), 'half');
  writeFileSync(join(vault.store, 'blobs', `${'ab'.repeat(16)}.part`), 'half');
  writeFileSync(join(vault.store, 'blobs', 'cd'.repeat(16)), 'named by no backup');
  await backUp(vault);
  expect(readdirSync(vault.store).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(readdirSync(join(vault.store, 'blobs'))).toEqual([]);
});

test('an attachment that was deleted stays as long as a backup names it', async () => {
  const vault = await vaultWithPlace();
  const blob = await attach(vault.session, 100);
  await backUp(vault);
  await deleteBlob(vault.session, blob.id, () => undefined);
  await backUp(vault);
  expect(readdirSync(join(vault.store, 'blobs'))).toEqual([blob.id]);
  for (let run = 0; run < 7; run++) await backUp(vault);
  expect(readdirSync(join(vault.store, 'blobs'))).toEqual([]);
});

test('a place inside the vault is refused', async () => {
  const vault = await vaultWithPlace();
  for (const place of [vault.folder, join(vault.folder, 'backups')]) {
    expect(await failureOf(() => backUp({ ...vault, place }))).toMatchObject({ code: 'backup/inside-vault' });
  }
  expect(readdirSync(vault.folder)).not.toContain('backups');
});

test('a place with too little room is refused in megabytes before anything is written', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const before = contentOf(vault.place);
  const disk = {
    ...systemDisk,
    freeBytes: (folder: string) => (folder.startsWith(vault.place) ? 3 * MIB : 1e12),
  };
  const failure = await failureOf(() => backUp({ ...vault, deps: { ...vault.deps, disk } }));
  expect(failure).toMatchObject({ code: 'backup/no-space', params: { freeMb: 3 } });
  expect(contentOf(vault.place)).toEqual(before);
});

test('a file above the limit of FAT is refused before anything is written', async () => {
  const vault = await vaultWithPlace();
  const disk = { ...systemDisk, maxFileBytes: () => 1000 };
  const failure = await failureOf(() => backUp({ ...vault, deps: { ...vault.deps, disk } }));
  expect(failure).toMatchObject({ code: 'backup/too-large-for-fat' });
  expect(readdirSync(vault.store)).toEqual([]);
});

test('a place where nothing may be written is refused by name', async () => {
  const vault = await vaultWithPlace();
  for (const folder of [dirname(vault.place), dirname(vault.folder)]) chmodSync(folder, 0o755);
  for (const folder of [vault.place, vault.folder]) chmodSync(folder, 0o555);
  const failure = await failureOf(() => withoutRights(() => backUp(vault)));
  expect(failure).toMatchObject({ code: 'file/not-writable' });
});

test('a disk that is pulled out in the middle is said plainly, and the vault goes on', async () => {
  const vault = await vaultWithPlace();
  await attach(vault.session, 3 * MIB);
  let calls = 0;
  const failure = await failureOf(() =>
    backUp(vault, {
      pause: async () => {
        calls += 1;
        if (calls === 2) rmSync(vault.place, { recursive: true });
      },
    }),
  );
  expect(failure).toMatchObject({ code: 'backup/target-gone' });
  expect(createCase(vault.session, { fields: aCase() }).revision).toBe(1);
  expect(await failureOf(() => backUp(vault))).toMatchObject({ code: 'backup/target-gone' });
  expect(existsSync(vault.place)).toBe(false);
  mkdirSync(vault.place);
  expect(await backUp(vault)).toMatchObject({ sequence: 1 });
});

test('an attachment that is damaged in the vault is named, and no backup pretends to hold it', async () => {
  const vault = await vaultWithPlace();
  const blob = await attach(vault.session, 100);
  const path = join(blobFolder(vault.session.connection), blob.id);
  const bytes = readFileSync(path);
  bytes[50] = (bytes[50] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(await failureOf(() => backUp(vault))).toMatchObject({
    code: 'attachment/altered',
    params: { attachment: blob.id },
  });
  expect(backupsIn(vault.store)).toEqual([]);
});

test('a copy that cannot be proved gets no name', async () => {
  const vault = await vaultWithPlace(() => ({
    post: () => undefined,
    listen: () => () => undefined,
    onExit: (listener) => listener(),
    end: () => undefined,
  }));
  expect(await failureOf(() => backUp(vault))).toMatchObject({ code: 'backup/not-proved' });
  expect(backupsIn(vault.store)).toEqual([]);
  expect(existsSync(vault.store)).toBe(true);
});

test('a place on a network that the vault names is away, and nothing looks or writes there', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const call = { ...quiet(), path: () => '' };
  const handlers = backupHandlers(vault.deps, () => vault.session);
  expect(await handlers.status(undefined, call)).toMatchObject({ place: { isThere: true } });
  const run = { sequence: 2, id: '0'.repeat(16), at: '2026-03-01T09:00:00.000Z', bytes: 1, attachments: 0 };
  inTransaction(vault.session, (tx) =>
    insertRun(tx, { ...run, place: `/${vault.place}` }, new Uint8Array(32)),
  );
  expect(await handlers.status(undefined, call)).toMatchObject({ place: { isThere: false } });
  const before = contentOf(vault.place);
  expect(await failureOf(async () => handlers.create({}, call))).toMatchObject({
    code: 'backup/target-gone',
  });
  expect(await failureOf(async () => handlers.drill(undefined, call))).toMatchObject({
    code: 'backup/target-gone',
  });
  expect(contentOf(vault.place)).toEqual(before);
});
