import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import { expect, test } from 'vitest';
import { createDatabase, DEVELOPMENT_APPLICATION_ID } from '#core/database/connection.ts';
import { sql } from '#core/database/sql.ts';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import {
  openTestVault,
  temporaryFolder,
  TEST_PASSPHRASE,
  testDeps,
  type TestDeps,
} from '#tests/support/open-test-vault.ts';

interface ClosedVault {
  readonly folder: string;
  readonly deps: TestDeps;
  readonly vaultId: string;
}

async function closedVault(): Promise<ClosedVault> {
  const { session, folder, deps } = await openTestVault();
  session.close();
  return { folder, deps, vaultId: session.vaultId };
}

function unlock(folder: string, passphrase = TEST_PASSPHRASE) {
  return unlockVault(testDeps(), { folder, passphrase });
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

test('the right passphrase opens the vault for the person who made it', async () => {
  const { folder, vaultId } = await closedVault();
  const session = await unlock(folder);
  expect(session).toMatchObject({ vaultId, name: 'Test', user: { displayName: 'Test Caseworker' } });
  expect(session.db.value(sql`SELECT action FROM audit_entry ORDER BY seq DESC LIMIT 1`)).toBe(
    'vault-unlocked',
  );
  session.close();
});

test.for([
  ['another', 'incorrect horse battery staple'],
  ['one letter less', TEST_PASSPHRASE.slice(0, -1)],
  ['a space more', `${TEST_PASSPHRASE} `],
] as const)('a wrong passphrase (%s) gives one answer and changes no byte', async ([, passphrase]) => {
  const { folder } = await closedVault();
  const before = contents(folder);
  const failure = await failureOf(() => unlock(folder, passphrase));
  expect(failure).toMatchObject({ code: 'vault/wrong-passphrase', params: {} });
  expect(contents(folder)).toEqual(before);
});

test.for([
  ['decomposed', 'Zo\u00eb 123 caf\u00e9 au lait'.normalize('NFD')],
  ['in full width', 'Ｚｏ\u00eb １２３ caf\u00e9 au lait'],
  ['with spaces of other widths', 'Zo\u00eb\u3000123\u00a0caf\u00e9\u2003au lait'],
] as const)('the same passphrase typed %s opens the vault', async ([, typed]) => {
  const deps = testDeps();
  const folder = join(temporaryFolder(), 'Test.casekeep');
  const passphrase = 'Zo\u00eb 123 caf\u00e9 au lait';
  (await createVault(deps, { folder, passphrase, displayName: 'Test' })).close();
  expect(typed).not.toBe(passphrase);
  (await unlock(folder, typed)).close();
  for (const other of [`${typed} `, ` ${typed}`, typed.replace(/[1１]/u, '2'), typed.replace('au', 'au ')]) {
    expect(await failureOf(() => unlock(folder, other))).toMatchObject({ code: 'vault/wrong-passphrase' });
  }
});

test('a vault already open in this process is not opened again', async () => {
  const { folder } = await openTestVault();
  expect(await failureOf(() => unlock(folder))).toMatchObject({ code: 'vault/in-use' });
});

const plantings: readonly [string, string, (folder: string) => void][] = [
  ['no folder at all', 'vault/not-found', (folder) => rmSync(folder, { recursive: true })],
  [
    'an empty folder',
    'vault/not-a-vault',
    (folder) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    },
  ],
  [
    'a folder of other things',
    'vault/not-a-vault',
    (folder) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      writeFileSync(join(folder, 'holiday.jpg'), 'jpeg');
    },
  ],
  [
    'a file instead of a folder',
    'vault/not-a-vault',
    (folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'not a folder');
    },
  ],
  ['keys without a database', 'vault/not-found', (folder) => rmSync(join(folder, 'vault.db'))],
  [
    'a database without keys',
    'vault/keys-missing',
    (folder) => {
      rmSync(join(folder, 'vault.keys'));
      rmSync(join(folder, 'vault.keys.bak'));
    },
  ],
  [
    'a plain SQLite file',
    'vault/plaintext-file',
    (folder) => {
      rmSync(join(folder, 'vault.db'));
      const plain = new Database(join(folder, 'vault.db'));
      plain.exec('CREATE TABLE message (words TEXT)');
      plain.close();
    },
  ],
  [
    "another app's SQLCipher file",
    'vault/foreign-file',
    (folder) => {
      rmSync(join(folder, 'vault.db'));
      const foreign = createDatabase(join(folder, 'vault.db'), 'e5'.repeat(32));
      foreign.access.exec('PRAGMA application_id = 4711; CREATE TABLE message (words TEXT)');
      foreign.close();
    },
  ],
  ['an empty database file', 'vault/corrupt', (folder) => writeFileSync(join(folder, 'vault.db'), '')],
  [
    'a database cut in half',
    'vault/corrupt',
    (folder) => {
      const bytes = readFileSync(join(folder, 'vault.db'));
      writeFileSync(join(folder, 'vault.db'), bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096));
    },
  ],
  [
    'a database with one flipped bit',
    'vault/corrupt',
    (folder) => flip(join(folder, 'vault.db'), 5 * 4096 + 99),
  ],
];

test.for(plantings)('%s: refused with %s, nothing created, nothing changed', async ([, code, plant]) => {
  const { folder } = await closedVault();
  plant(folder);
  const before = isFolder(folder) ? contents(folder) : undefined;
  expect(await failureOf(() => unlock(folder))).toMatchObject({ code });
  expect(isFolder(folder) ? contents(folder) : undefined).toEqual(before);
});

test('a vault written by a newer version is refused and not changed', async () => {
  const { session, folder } = await openTestVault();
  session.access.exec('PRAGMA user_version = 9999');
  session.close();
  const before = contents(folder);
  expect(await failureOf(() => unlock(folder))).toMatchObject({ code: 'vault/newer-version' });
  expect(contents(folder)).toEqual(before);
});

test('a vault of a trial build is refused by its name and not changed', async () => {
  const { session, folder } = await openTestVault();
  session.access.exec(`PRAGMA application_id = ${DEVELOPMENT_APPLICATION_ID}`);
  session.close();
  const before = contents(folder);
  expect(await failureOf(() => unlock(folder))).toMatchObject({ code: 'vault/development-build' });
  expect(contents(folder)).toEqual(before);
});

test.each([
  ['no word of its schema', "DELETE FROM meta WHERE key = 'schema:10'"],
  ['another schema under the same number', "UPDATE meta SET value = 'another' WHERE key = 'schema:10'"],
])(
  'a vault of an earlier development build with %s is refused by its name and not changed',
  async (_what, made) => {
    const { session, folder } = await openTestVault();
    session.access.exec(`${made}; DROP TABLE holder_code; DROP TABLE holder_series`);
    session.close();
    const before = contents(folder);
    const failure = await failureOf(() => unlock(folder));
    expect(failure).toMatchObject({ code: 'vault/development-build' });
    expect(contents(folder)).toEqual(before);
  },
);

test('the keys of another vault do not open this one', async () => {
  const one = await closedVault();
  const other = await closedVault();
  for (const name of ['vault.keys', 'vault.keys.bak'])
    copyFileSync(join(other.folder, name), join(one.folder, name));
  const before = contents(one.folder);
  expect(await failureOf(() => unlock(one.folder))).toMatchObject({ code: 'vault/foreign-file' });
  expect(contents(one.folder)).toEqual(before);
});

test.for([
  ['missing', (path: string) => rmSync(path)],
  ['empty', (path: string) => writeFileSync(path, '')],
  ['altered', (path: string) => flip(path, 300)],
] as const)('when vault.keys is %s its second copy opens the vault and mends it', async ([, damage]) => {
  const { folder, deps } = await closedVault();
  const path = join(folder, 'vault.keys');
  const whole = readFileSync(path, 'utf8');
  damage(path);
  (await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE })).close();
  expect(readFileSync(path, 'utf8')).toBe(whole);
  expect(deps.logger.lines().at(-1)).toContain('vault/keys-restored');
});

test('no single flipped bit of the key file is overlooked', async () => {
  const { folder } = await closedVault();
  const whole = readFileSync(join(folder, 'vault.keys'));
  rmSync(join(folder, 'vault.keys.bak'));
  const codes = new Set<string>();
  // Every seventh byte, a bit that moves along: each field is hit, and the test stays short.
  for (let at = 0; at < whole.length; at += 7) {
    const altered = Buffer.from(whole);
    altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(join(folder, 'vault.keys'), altered);
    const failure = await failureOf(() => unlock(folder));
    codes.add('code' in failure ? String(failure.code) : failure.message);
  }
  expect([...codes].sort()).toEqual(['vault/keys-damaged', 'vault/wrong-passphrase']);
  writeFileSync(join(folder, 'vault.keys'), whole);
  (await unlock(folder)).close();
});

test.for([
  [
    'another order of fields',
    (text: string) => text.replace(/^\{"magic":"CASEVAULT-KEYS","v":2,/u, '{"v":2,"magic":"CASEVAULT-KEYS",'),
  ],
  ['a space', (text: string) => text.replace('{', '{ ')],
  ['a field more', (text: string) => text.replace('{', '{"__proto__":{},')],
  ['64 GiB for Argon2id', (text: string) => text.replace(/"m":\d+/u, '"m":67108864')],
  ['a cheaper Argon2id', (text: string) => text.replace(/"t":\d+/u, '"t":0')],
  ['text for a number', (text: string) => text.replace(/"p":\d+/u, '"p":"1"')],
  ['a megabyte of nothing', (text: string) => `${text}${' '.repeat(1_000_000)}`],
] as const)('a key file with %s is refused as damaged', async ([, alter]) => {
  const { folder } = await closedVault();
  const text = readFileSync(join(folder, 'vault.keys'), 'utf8');
  expect(alter(text)).not.toBe(text);
  for (const name of ['vault.keys', 'vault.keys.bak']) writeFileSync(join(folder, name), alter(text));
  expect(await failureOf(() => unlock(folder))).toMatchObject({ code: 'vault/keys-damaged' });
});

function isFolder(path: string): boolean {
  try {
    return readdirSync(path).length >= 0;
  } catch {
    return false;
  }
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  writeFileSync(path, bytes);
}
