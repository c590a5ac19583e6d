import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBackups } from '#core/backup/find-backups.ts';
import { createCase } from '#core/cases/create-case.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { KEY_FILE_NAMES } from '#core/vault/keys/vault-keys-file.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import { openTestVault, TEST_PASSPHRASE, type TestVault } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { backUp, vaultWithPlace } from '../backup/backup-fixtures.ts';

/*
 * A file of which nearly nothing is on the disk can seem to be of any length. Whoever reads it to its end first is held
 * for minutes, or out of memory.
 */
const SEEMING_BYTES = 64 * 1024 ** 3;
const PAGE_BYTES = 4096;
const LITTLE_BYTES = 16 * 1024 ** 2;

/** What the calls of this process have read, as the kernel counts it, whether or not a disk was asked. */
function readBytes(): number {
  return Number(/^rchar: (\d+)$/mu.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}

async function readMeanwhile(work: () => unknown): Promise<number> {
  const before = readBytes();
  await work();
  return readBytes() - before;
}

async function closedVault(): Promise<TestVault> {
  const vault = await openTestVault();
  createCase(vault.session, { fields: aCase({ codeword: 'Heron' }) });
  vault.session.close();
  return vault;
}

const isCounted = existsSync('/proc/self/io');

test.runIf(isCounted)('control: a file that is read to its end is counted', async () => {
  const { folder } = await closedVault();
  const path = join(folder, 'vault.db');
  truncateSync(path, 2 * LITTLE_BYTES);
  expect(await readMeanwhile(() => readFileSync(path))).toBeGreaterThan(LITTLE_BYTES);
});

test.runIf(isCounted)(
  'what lies behind the last page of a database is not read; opening and verifying name its place',
  async () => {
    const { folder } = await closedVault();
    const path = join(folder, 'vault.db');
    const pages = statSync(path).size / PAGE_BYTES;
    truncateSync(path, SEEMING_BYTES);
    const { api } = inProcessCore();
    const read = await readMeanwhile(async () => {
      await api.vault.unlock({ folder: randomUUID(), passphrase: TEST_PASSPHRASE }, { paths: { folder } });
      expect(await api.vault.verify(undefined)).toMatchObject({ pagesOk: false, damagedPages: [pages + 1] });
    });
    expect(await api.vault.check(undefined)).toMatchObject({ damagedPages: [pages + 1] });
    const list = { sort: 'reference', direction: 'ascending', filter: {}, page: 0 } as const;
    expect((await api.case.list(list)).total).toBe(1);
    expect(read).toBeLessThan(LITTLE_BYTES);
  },
);

test.runIf(isCounted).each([
  ['the database', ['vault.db'], 'vault/foreign-file'],
  ['all key files', KEY_FILE_NAMES, 'vault/keys-damaged'],
] as const)('a hole of 64 GB in place of %s is refused before it is read', async (_what, names, code) => {
  const { folder, deps } = await closedVault();
  for (const name of names) {
    truncateSync(join(folder, name), 0);
    truncateSync(join(folder, name), SEEMING_BYTES);
  }
  const read = await readMeanwhile(async () => {
    const failure = await failureOf(() => unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE }));
    expect(failure).toMatchObject({ code });
  });
  expect(read).toBeLessThan(LITTLE_BYTES);
});

test.runIf(isCounted).each(['MANIFEST.txt', 'backup.json'])(
  'a backup whose %s seems endless is none, and is not read',
  async (name) => {
    const vault = await vaultWithPlace();
    await backUp(vault);
    const [backup] = await findBackups(vault.place);
    const path = join(backup?.folder ?? '', name);
    expect(statSync(path).size).toBeGreaterThan(0);
    truncateSync(path, SEEMING_BYTES);
    const read = await readMeanwhile(async () => {
      expect(await findBackups(vault.place)).toEqual([]);
    });
    expect(read).toBeLessThan(LITTLE_BYTES);
  },
);
