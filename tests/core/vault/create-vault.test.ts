import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { findVaultKeys } from '#core/vault/keys/vault-keys-file.ts';
import { openVaultKeys } from '#core/vault/keys/vault-keys.ts';
import { cheapCost } from '#tests/support/cheap-cost.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import { openTestVault, temporaryFolder, TEST_PASSPHRASE, testDeps } from '#tests/support/open-test-vault.ts';

const person = { passphrase: TEST_PASSPHRASE, displayName: 'Gülnar Testing' };

test('a new vault is a folder of two key files, a database and its head, for its owner only', async () => {
  const before = process.umask(0);
  try {
    const { session, folder } = await openTestVault();
    session.close();
    expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.head', 'vault.keys', 'vault.keys.bak']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([
      0o600, 0o600, 0o600, 0o600,
    ]);
  } finally {
    process.umask(before);
  }
});

test('no file of a vault shows the user, the passphrase or that it is SQLite', async () => {
  const deps = testDeps();
  const folder = join(temporaryFolder(), 'Office.casekeep');
  (await createVault(deps, { folder, ...person })).close();
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  for (const word of ['Gülnar', 'Testing', TEST_PASSPHRASE, 'SQLite format', 'audit']) {
    expect(files.some((file) => file.includes(word))).toBe(false);
  }
  expect(files.some((file) => file.includes('CASEVAULT-KEYS'))).toBe(true);

  const keys = findVaultKeys(folder, cheapCost).found[0];
  const opened =
    keys === undefined
      ? undefined
      : await openVaultKeys(keys, { kind: 'passphrase', passphrase: TEST_PASSPHRASE }, cheapCost);
  const decrypted = decryptDatabase(join(folder, 'vault.db'), opened?.dataKey ?? new Uint8Array(32));
  expect(decrypted.badPages).toEqual([]);
  expect(decrypted.plain.includes('Gülnar Testing')).toBe(true);
});

test('an empty folder is taken; the name shown is its name without the ending', async () => {
  const folder = join(temporaryFolder(), 'North office.casekeep');
  mkdirSync(folder);
  const session = await createVault(testDeps(), { folder, ...person });
  expect(session).toMatchObject({
    name: 'North office',
    isTraining: false,
    user: { displayName: 'Gülnar Testing' },
  });
  session.close();
});

test('a folder with something in it, or a file, is refused and left alone', async () => {
  const place = temporaryFolder();
  const folder = join(place, 'Used.casekeep');
  mkdirSync(folder);
  writeFileSync(join(folder, 'letter.txt'), 'hello');
  for (const taken of [folder, join(folder, 'letter.txt')]) {
    const failure = await failureOf(() => createVault(testDeps(), { folder: taken, ...person }));
    expect(failure).toMatchObject({ code: 'vault/not-empty' });
  }
  expect(readdirSync(folder)).toEqual(['letter.txt']);
  expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('hello');
});

test('a name that the disk cannot hold is said to be too long, and nothing is made', async () => {
  const place = temporaryFolder();
  const failure = await failureOf(() =>
    createVault(testDeps(), { folder: join(place, '案'.repeat(90)), ...person }),
  );
  expect(failure).toMatchObject({ code: 'file/name-too-long' });
  expect(readdirSync(place)).toEqual([]);
});

test.for(['too short', 'aaaaaaaaaaaaaaaa'])(
  'the passphrase "%s" is refused before anything is made',
  async (passphrase) => {
    const place = temporaryFolder();
    const failure = await failureOf(() =>
      createVault(testDeps(), { folder: join(place, 'New.casekeep'), ...person, passphrase }),
    );
    expect(failure).toMatchObject({ code: 'vault/weak-passphrase' });
    expect(readdirSync(place)).toEqual([]);
  },
);

test('a vault that cannot be finished leaves nothing behind', async () => {
  const place = temporaryFolder();
  const deps = testDeps();
  const failing = {
    ...deps,
    clock: {
      now() {
        if (readdirSync(place).length > 0) throw new Error('the battery is empty');
        return deps.clock.now();
      },
    },
  };
  await failureOf(() => createVault(failing, { folder: join(place, 'New.casekeep'), ...person }));
  expect(readdirSync(place)).toEqual([]);
});

test('two vaults with one passphrase share no salt, nonce or key', async () => {
  const texts: string[] = [];
  for (let count = 0; count < 2; count++) {
    const { session, folder } = await openTestVault();
    session.close();
    texts.push(readFileSync(join(folder, 'vault.keys'), 'utf8'));
  }
  const [one, other] = texts.map((text) =>
    [
      ...text.matchAll(/"(?:salt|nonce|secret|ephemeral|dataKey|signPub|sealPub|mac|vaultId)":"([^"]+)"/gu),
    ].map((match) => match[1]),
  );
  expect(one).toHaveLength(9);
  expect(one?.filter((value) => other?.includes(value))).toEqual([]);
});
