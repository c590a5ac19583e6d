import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { openPlainFile, plainFileBytes } from '#core/files/plain-file.ts';
import { createUnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { testDeps, openTestVault, temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';

const deps = testDeps();
const isWithPipes = process.platform !== 'win32';

async function closedVault(): Promise<string> {
  const { session, folder } = await openTestVault({ deps });
  session.close();
  return folder;
}

async function workIn(folder: string): Promise<void> {
  const session = await createUnlockDelay().guard(folder, async (failures) =>
    unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE, failures }),
  );
  onTestFinished(session.close);
  createCase(session, { fields: aCase() });
  session.close();
}

/** A pipe into which nobody writes: reading it as if it were a file never ends. */
function putPipe(path: string): void {
  rmSync(path, { force: true });
  execFileSync('mkfifo', [path]);
}

test.each(['symbolic', 'hard'] as const)(
  'what the head of a vault is a %s link to is left as it is, and the head is a file again',
  async (kind) => {
    const folder = await closedVault();
    const [head, other] = [join(folder, 'vault.head'), join(temporaryFolder(), 'other')];
    writeFileSync(other, 'x'.repeat(200));
    rmSync(head);
    if (kind === 'hard') linkSync(other, head);
    else symlinkSync(other, head);
    await workIn(folder);
    expect(readFileSync(other, 'utf8')).toBe('x'.repeat(200));
    expect(plainFileBytes(head)).not.toBe(200);
    expect(plainFileBytes(head)).toBeGreaterThan(0);
  },
);

test.each(['vault.db-wal', 'vault.db-journal'])(
  'a vault in which %s is a link to another file is refused, and that file left as it is',
  async (name) => {
    const folder = await closedVault();
    const other = join(temporaryFolder(), 'other');
    for (const plant of [linkSync, symlinkSync]) {
      writeFileSync(other, 'x'.repeat(200));
      plant(other, join(folder, name));
      expect(await failureOf(() => workIn(folder))).toMatchObject({ code: 'vault/not-a-vault' });
      expect(readFileSync(other, 'utf8')).toBe('x'.repeat(200));
      rmSync(join(folder, name));
    }
    await workIn(folder);
  },
);

test('attachments in a folder that a vault only links to are not taken for its own and removed', async () => {
  const folder = await closedVault();
  const [blobs, other] = [join(folder, 'blobs'), join(temporaryFolder(), 'blobs')];
  const orphan = '0'.repeat(32);
  mkdirSync(other);
  writeFileSync(join(other, orphan), 'of another vault');
  symlinkSync(other, blobs);
  await workIn(folder);
  expect(readdirSync(other)).toEqual([orphan]);

  rmSync(blobs);
  renameSync(other, blobs);
  await workIn(folder);
  expect(readdirSync(blobs)).toEqual([]);
});

test('a file in the place of the folder of attachments does not keep a vault from opening', async () => {
  const folder = await closedVault();
  const blobs = join(folder, 'blobs');
  writeFileSync(blobs, '');
  await workIn(folder);
  expect(plainFileBytes(blobs)).toBe(0);
});

test
  .runIf(isWithPipes)
  .each(['vault.keys', 'vault.keys.bak', 'vault.keys.next', 'vault.tries', 'vault.head'])(
  'a pipe that bears the name %s is not waited for, and is gone after the next unlock',
  async (name) => {
    const folder = await closedVault();
    const before = readdirSync(folder).sort();
    putPipe(join(folder, name));
    await workIn(folder);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(before.map((found) => plainFileBytes(join(folder, found)))).not.toContain(undefined);
  },
);

test('pipes, devices and folders are no plain files', async () => {
  const folder = temporaryFolder();
  const [file, nothing] = [join(folder, 'file'), join(folder, 'nothing')];
  writeFileSync(file, 'three');
  renameSync(file, join(folder, 'moved'));
  symlinkSync(join(folder, 'moved'), file);
  expect([plainFileBytes(file), plainFileBytes(nothing), plainFileBytes(folder)]).toEqual([
    5,
    undefined,
    undefined,
  ]);
  expect(await failureOf(() => openPlainFile(folder))).toMatchObject({ code: 'EISDIR' });
  expect(await failureOf(() => openPlainFile(nothing))).toMatchObject({ code: 'ENOENT' });
  const handle = await openPlainFile(file);
  expect(await handle.readFile('utf8')).toBe('three');
  await handle.close();
});
