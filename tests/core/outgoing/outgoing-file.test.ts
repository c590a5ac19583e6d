import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { DiskProbe } from '#core/files/disk-probe.ts';
import { partMark } from '#core/files/part-mark.ts';
import type { Departure } from '#core/outgoing/departure.ts';
import { openOutgoingFile } from '#core/outgoing/open-outgoing-file.ts';
import { insertUnfinishedFile, listUnfinishedFiles } from '#core/outgoing/unfinished-file-repository.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { caseId } from '#shared/ids/ids.ts';
import { partPath } from '#shared/ipc/part-file.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import {
  openTestVault,
  temporaryFolder,
  TEST_PASSPHRASE,
  type TestVault,
} from '#tests/support/open-test-vault.ts';

const words = new TextEncoder().encode('what a witness said');
const nothing = async () => {};
const departure: Departure = {
  kind: 'archive',
  caseId: caseId.parse('019ca8a0-3e80-7476-ab94-a22c50b9e7b8'),
  words: { what: 'archive', format: 2, bytes: 1, sha256: 'ab'.repeat(32) },
  series: null,
};

function notedIn({ db }: TestVault['session']): string[] {
  return listUnfinishedFiles(db).map(({ path }) => path);
}

async function reopen({ session, deps, folder }: TestVault) {
  session.close();
  const again = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  return { session: again, logger: deps.logger };
}

/** What a stopped computer leaves: the note, and the file with some of its words. */
function leaveBehind({ session }: TestVault, target: string, volume?: string): string {
  const path = partPath(target, 'ab'.repeat(8));
  inTransaction(session, (tx) => insertUnfinishedFile(tx, { path, volume }));
  writeFileSync(path, words);
  return path;
}

test('a file is empty until it is whole, has a note in the vault, and then its name and no note', async () => {
  const { session } = await openTestVault();
  const folder = temporaryFolder();
  const file = openOutgoingFile(session, join(folder, 'out.json'));
  const [part = ''] = readdirSync(folder);
  expect(notedIn(session)).toEqual([join(folder, part)]);
  expect(statSync(join(folder, part)).size).toBe(0);
  expect(statSync(join(folder, part)).mode & 0o077).toBe(0);
  const { publish } = await file.write([words, words], nothing);
  publish(departure);
  file.discard();
  expect(readdirSync(folder)).toEqual(['out.json']);
  expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('what a witness said'.repeat(2));
  expect(listUnfinishedFiles(session.db)).toEqual([]);
});

test('work that is given up leaves neither file nor note', async () => {
  const { session } = await openTestVault();
  const folder = temporaryFolder();
  const file = openOutgoingFile(session, join(folder, 'out.json'));
  const sizes: number[] = [];
  const failure = await failureOf(() =>
    file.write([words], async () => {
      sizes.push(...readdirSync(folder).map((name) => statSync(join(folder, name)).size));
      throw new Error('given up');
    }),
  );
  file.discard();
  expect(failure).toMatchObject({ message: 'given up' });
  expect(sizes).toEqual([words.length]);
  expect(readdirSync(folder)).toEqual([]);
  expect(listUnfinishedFiles(session.db)).toEqual([]);
});

test('a part that cannot be removed hides nothing of what ended the work, and its note stays', async () => {
  const vault = await openTestVault();
  const folder = temporaryFolder();
  const part = partPath(join(folder, 'out.json'), partMark);
  const failure = await failureOf(async () => {
    const file = openOutgoingFile(vault.session, join(folder, 'out.json'));
    try {
      // Nobody can remove a folder as a file.
      rmSync(part);
      mkdirSync(part);
      throw new Error('what ended the work');
    } finally {
      file.discard();
    }
  });
  expect(failure).toMatchObject({ message: 'what ended the work' });
  expect(notedIn(vault.session)).toEqual([part]);
  rmdirSync(part);
  writeFileSync(part, words);
  const { session } = await reopen(vault);
  expect(readdirSync(folder)).toEqual([]);
  expect(notedIn(session)).toEqual([]);
  session.close();
});

test('an export can be tried again where a part could not be removed, once that is possible', async () => {
  const { session } = await openTestVault();
  const folder = temporaryFolder();
  const target = join(folder, 'out.json');
  const part = partPath(target, partMark);
  const first = openOutgoingFile(session, target);
  rmSync(part);
  mkdirSync(part);
  first.discard();
  const failure = await failureOf(async () => openOutgoingFile(session, target));
  expect(failure).toMatchObject({ code: 'file/not-writable' });

  rmdirSync(part);
  writeFileSync(part, words);
  const second = openOutgoingFile(session, target);
  const { publish } = await second.write([words], nothing);
  publish(departure);
  second.discard();
  expect(readdirSync(folder)).toEqual(['out.json']);
  expect(readFileSync(target, 'utf8')).toBe('what a witness said');
  expect(listUnfinishedFiles(session.db)).toEqual([]);
});

test('a part on a stick that was pulled out is not taken for removed, and is no obstacle when it is back', async () => {
  const { session } = await openTestVault();
  const folder = temporaryFolder();
  const [stick, away] = [join(folder, 'stick'), join(folder, 'away')];
  mkdirSync(stick);
  const first = openOutgoingFile(session, join(stick, 'out.json'));
  await first.write([words], nothing);
  renameSync(stick, away);
  first.discard();
  expect(notedIn(session)).toEqual([partPath(join(stick, 'out.json'), partMark)]);
  renameSync(away, stick);

  const second = openOutgoingFile(session, join(stick, 'out.json'));
  expect(readdirSync(stick).map((name) => statSync(join(stick, name)).size)).toEqual([0]);
  second.discard();
  expect(readdirSync(stick)).toEqual([]);
  expect(listUnfinishedFiles(session.db)).toEqual([]);
});

test('a file that was recorded stays although what listens to changes fails', async () => {
  const { session, deps } = await openTestVault();
  const folder = temporaryFolder();
  session.onChange(() => {
    throw new Error('the window is gone');
  });
  const file = openOutgoingFile(session, join(folder, 'out.json'));
  const { publish } = await file.write([words], nothing);
  publish(departure);
  file.discard();
  expect(readdirSync(folder)).toEqual(['out.json']);
  expect(session.db.value(sql`SELECT count(*) FROM audit_entry WHERE action = 'archive-exported'`)).toBe(1);
  expect(deps.logger.lines().join('\n')).toContain('vault/listener-failed');
});

test('a file that got its name loses it again when the vault cannot record it', async () => {
  const { session } = await openTestVault();
  const folder = temporaryFolder();
  const file = openOutgoingFile(session, join(folder, 'out.json'));
  const { publish } = await file.write([words], nothing);
  // Only COMMIT finds it wanting, and by then the file has its name.
  session.access.exec(`
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER orphan AFTER INSERT ON audit_entry WHEN NEW.action = 'archive-exported'
    BEGIN INSERT INTO child VALUES (1); END`);
  const failure = await failureOf(async () => publish(departure));
  expect(readdirSync(folder)).toEqual([]);
  file.discard();
  expect(String(failure)).toContain('FOREIGN KEY');
  expect(readdirSync(folder)).toEqual([]);
  expect(listUnfinishedFiles(session.db)).toEqual([]);
});

test('two exports to one place do not take each other’s file', async () => {
  const { session } = await openTestVault();
  const target = join(temporaryFolder(), 'out.json');
  const first = openOutgoingFile(session, target);
  const failure = await failureOf(async () => openOutgoingFile(session, target));
  expect(failure).toMatchObject({ code: 'file/already-exists' });
  await first.write([words], nothing);
  expect(listUnfinishedFiles(session.db)).toHaveLength(1);
  first.discard();
});

test('the next unlock removes what a stopped computer left, and its note', async () => {
  const vault = await openTestVault();
  const folder = temporaryFolder();
  const part = leaveBehind(vault, join(folder, 'out.json'));
  writeFileSync(join(folder, 'out.json.part'), 'of somebody else');
  writeFileSync(partPath(join(folder, 'out.json'), '0123456789abcdef'), 'of somebody else');
  expect(readdirSync(folder)).toHaveLength(3);
  const { session, logger } = await reopen(vault);
  expect(readdirSync(folder).sort()).toEqual(['out.json.0123456789abcdef.part', 'out.json.part']);
  expect(listUnfinishedFiles(session.db)).toEqual([]);
  expect(logger.lines().join('\n')).toContain('outgoing/unfinished-removed');
  expect(logger.lines().join('\n')).not.toContain(part);
  session.close();
});

test('what is on a stick that is away is removed when the stick is back', async () => {
  const vault = await openTestVault();
  const folder = temporaryFolder();
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const part = leaveBehind(vault, join(stick, 'out.json'));
  renameSync(stick, join(folder, 'away'));
  const first = await reopen(vault);
  expect(notedIn(first.session)).toEqual([part]);
  renameSync(join(folder, 'away'), stick);
  const second = await reopen({ ...vault, session: first.session });
  expect(readdirSync(stick)).toEqual([]);
  expect(listUnfinishedFiles(second.session.db)).toEqual([]);
  second.session.close();
});

test('a stick in the place of another does not make the vault forget what is on the other', async () => {
  const vault = await openTestVault();
  const folder = temporaryFolder();
  const [stick, away] = [join(folder, 'stick'), join(folder, 'away')];
  mkdirSync(stick);
  const disk = { ...vault.deps.disk, volumeOf: () => 'first' };
  const file = openOutgoingFile({ ...vault.session, disk }, join(stick, 'out.json'));
  await file.write([words], nothing);
  const [part = ''] = notedIn(vault.session);
  renameSync(stick, away);
  mkdirSync(stick);
  const otherDisk = { ...disk, volumeOf: () => 'second' };
  const first = await reopen({ ...vault, deps: { ...vault.deps, disk: otherDisk } });
  expect(notedIn(first.session)).toEqual([part]);
  rmSync(stick, { recursive: true });
  renameSync(away, stick);
  expect(readdirSync(stick)).toHaveLength(1);
  const second = await reopen({ ...vault, deps: { ...vault.deps, disk }, session: first.session });
  expect(readdirSync(stick)).toEqual([]);
  expect(notedIn(second.session)).toEqual([]);
  second.session.close();
});

test('a disk that is the same and holds nothing ends the note', async () => {
  const vault = await openTestVault();
  const folder = temporaryFolder();
  const part = leaveBehind(vault, join(folder, 'out.json'), 'first');
  rmSync(part);
  const disk = { ...vault.deps.disk, volumeOf: () => 'first' };
  const { session } = await reopen({ ...vault, deps: { ...vault.deps, disk } });
  expect(notedIn(session)).toEqual([]);
  session.close();
});

test.each([
  ['by its name', (path: string) => `/${path}`, 'fixed'],
  ['by its disk', (path: string) => path, 'network'],
] as const)(
  'a part that is on a network %s is not touched, and its note stays',
  async (_how, named, kind) => {
    const vault = await openTestVault();
    const stick = temporaryFolder();
    const part = leaveBehind(vault, named(join(stick, 'out.json')));
    // Without the extra stroke it is a folder of this computer.
    const disk: DiskProbe = { ...vault.deps.disk, kindOf: () => kind, deviceOf: () => '0:52' };
    const { session } = await reopen({ ...vault, deps: { ...vault.deps, disk } });
    expect(readdirSync(stick)).toHaveLength(1);
    expect(notedIn(session)).toEqual([part]);
    session.close();
  },
);

test('a note that names no part file removes nothing', async () => {
  const vault = await openTestVault();
  const folder = temporaryFolder();
  const mine = join(folder, 'thesis.txt');
  writeFileSync(mine, 'mine');
  vault.session.access.run(sql`INSERT INTO unfinished_file (path) VALUES (${mine})`);
  const { session } = await reopen(vault);
  expect(readFileSync(mine, 'utf8')).toBe('mine');
  expect(listUnfinishedFiles(session.db)).toEqual([]);
  session.close();
});
