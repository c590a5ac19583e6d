import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, TEST_PASSPHRASE, testDeps } from '#tests/support/open-test-vault.ts';
import { withoutRights } from '#tests/support/without-rights.ts';

/** Readable for everybody, writable for nobody. */
async function protectedVault(): Promise<string> {
  const { session, folder } = await openTestVault();
  session.close();
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  chmodSync(folder, 0o555);
  chmodSync(dirname(folder), 0o555);
  return folder;
}

async function release(folder: string): Promise<void> {
  chmodSync(dirname(folder), 0o755);
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
}

test('a vault where nothing may be written is refused by name and opens when it may', async () => {
  const folder = await protectedVault();
  const before = readFileSync(join(folder, 'vault.db'));
  const request = { folder, passphrase: TEST_PASSPHRASE };
  const failure = await failureOf(() => withoutRights(() => unlockVault(testDeps(), request)));
  expect(failure).toMatchObject({ code: 'vault/read-only-place' });
  expect(readFileSync(join(folder, 'vault.db')).equals(before)).toBe(true);
  await release(folder);
  (await unlockVault(testDeps(), request)).close();
});

test('a vault is not created where nothing may be written', async () => {
  const folder = await protectedVault();
  const place = join(dirname(folder), 'New.casekeep');
  const input = { folder: place, passphrase: TEST_PASSPHRASE, displayName: 'Test' };
  const failure = await failureOf(() => withoutRights(() => createVault(testDeps(), input)));
  expect(failure).toMatchObject({ code: 'vault/read-only-place' });
  expect(readdirSync(dirname(folder))).toEqual(['Test.casekeep']);
  await release(folder);
});
