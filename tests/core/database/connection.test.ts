import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import { describe, expect, test } from 'vitest';
import {
  APPLICATION_ID,
  createDatabase,
  DEVELOPMENT_APPLICATION_ID,
  openDatabase,
} from '#core/database/connection.ts';
import { findDamage } from '#core/database/integrity-check.ts';
import { applyPragmas, requiredPragmas } from '#core/database/required-pragmas.ts';
import { databaseAccess, type DatabaseAccess } from '#core/database/database-access.ts';
import { sql, type Sql } from '#core/database/sql.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';
import { openScratchDatabase, SCRATCH_KEY } from '#tests/support/open-scratch-database.ts';

const badKeys: readonly [string, unknown][] = [
  ['undefined', undefined],
  ['empty', ''],
  ['63 hex digits', 'a'.repeat(63)],
  ['65 hex digits', 'a'.repeat(65)],
  ['capital hex digits', 'A'.repeat(64)],
  ['not hex', 'z'.repeat(64)],
  ['a quote in it', `${'a'.repeat(62)}"'`],
  ['the word undefined', 'undefined'],
];

describe('keys', () => {
  test.for(badKeys)('a key that is %s is refused before a file exists', async ([, key]) => {
    const folder = temporaryFolder();
    for (const open of [createDatabase, openDatabase]) {
      const failure = await failureOf(() => open(join(folder, 'vault.db'), key as string));
      expect(failure).toMatchObject({ code: 'vault/bad-key', message: 'vault/bad-key', params: {} });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the addon itself takes such keys without a word, so the check is ours to make', () => {
    const path = join(temporaryFolder(), 'careless.db');
    const careless = new Database(path);
    careless.exec(
      `PRAGMA cipher_log_level = NONE; PRAGMA key = "x'undefined'"; CREATE TABLE t (a) STRICT`.replace(
        '(a)',
        '(a TEXT)',
      ),
    );
    careless.close();
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  test('what is written is encrypted under the raw key: another implementation reads every page', () => {
    const { access, path, close } = openScratchDatabase();
    access.exec('CREATE TABLE t (words TEXT) STRICT');
    access.run(sql`INSERT INTO t VALUES (${'a planted sentence about Urumqi'})`);
    close();
    const file = readFileSync(path);
    expect(file.subarray(0, 16).toString('latin1')).not.toBe('SQLite format 3\0');
    expect(file.includes('planted sentence')).toBe(false);
    const decrypted = decryptDatabase(path, Buffer.from(SCRATCH_KEY, 'hex'));
    expect(decrypted.badPages).toEqual([]);
    expect(decrypted.plain.includes('planted sentence')).toBe(true);
    const withOtherKey = decryptDatabase(path, Buffer.from('b2'.repeat(32), 'hex'));
    expect(withOtherKey.badPages).toHaveLength(withOtherKey.pages);
  });
});

describe('pragmas', () => {
  test('every required pragma holds after creating and after opening again', () => {
    // Written out once more, so that a line lost from the list of the product is missed here.
    const wanted: readonly (readonly [Sql, string | number])[] = [
      [sql`PRAGMA locking_mode`, 'exclusive'],
      [sql`PRAGMA journal_mode`, 'wal'],
      [sql`PRAGMA synchronous`, 2],
      [sql`PRAGMA foreign_keys`, 1],
      [sql`PRAGMA trusted_schema`, 0],
      [sql`PRAGMA cell_size_check`, 1],
      [sql`PRAGMA mmap_size`, 0],
      [sql`PRAGMA temp_store`, 2],
      [sql`PRAGMA secure_delete`, 1],
      [sql`PRAGMA busy_timeout`, 2000],
      [sql`PRAGMA fullfsync`, 1],
      [sql`PRAGMA checkpoint_fullfsync`, 1],
      [sql`PRAGMA cache_size`, -65536],
      [sql`PRAGMA page_size`, '4096'],
    ];
    expect(requiredPragmas.map(({ read }) => read.text).toSorted()).toEqual(
      wanted.map(([read]) => read.text).toSorted(),
    );
    const held = (database: DatabaseAccess) => wanted.map(([read]) => [read, database.value(read)]);
    const { access, path, close } = openScratchDatabase();
    access.exec('CREATE TABLE t (a TEXT) STRICT');
    expect(held(access)).toEqual(wanted);
    close();
    const again = openDatabase(path, SCRATCH_KEY);
    expect(held(again.access)).toEqual(wanted);
    expect(readdirSync(join(path, '..'))).not.toContain('scratch.db-shm');
    again.close();
  });

  test('without our settings a reopened file would sync less than it should', () => {
    const { path, access, close } = openScratchDatabase();
    access.exec('CREATE TABLE t (a TEXT) STRICT');
    close();
    const bare = new Database(path);
    bare.exec(`PRAGMA cipher_log_level = NONE; PRAGMA key = "x'${SCRATCH_KEY}'"`);
    bare.exec('CREATE TABLE u (a TEXT) STRICT');
    const bareAccess = databaseAccess(bare);
    const differing = requiredPragmas.filter(({ read, expected }) => bareAccess.value(read) !== expected);
    expect(differing.map(({ set }) => set)).toEqual(
      expect.arrayContaining(['synchronous = FULL', 'trusted_schema = OFF', 'cell_size_check = ON']),
    );
    bare.close();
  });

  test('a setting that does not take stops the opening', () => {
    const { access } = openScratchDatabase();
    const deaf = {
      ...access,
      exec: (script: string) => access.exec(script.replace('synchronous = FULL', 'synchronous = OFF')),
    };
    expect(() => applyPragmas(deaf)).toThrow('not taken: PRAGMA synchronous = FULL');
  });
});

describe('what stands where a database should be', () => {
  test('nothing: opening says so and makes no file', async () => {
    const path = join(temporaryFolder(), 'vault.db');
    expect(await failureOf(() => openDatabase(path, SCRATCH_KEY))).toMatchObject({ code: 'vault/not-found' });
    expect(existsSync(path)).toBe(false);
  });

  test('something already: creating refuses and leaves it alone', async () => {
    const path = join(temporaryFolder(), 'vault.db');
    writeFileSync(path, 'a letter');
    expect(await failureOf(() => createDatabase(path, SCRATCH_KEY))).toMatchObject({
      code: 'vault/not-empty',
    });
    expect(readFileSync(path, 'utf8')).toBe('a letter');
  });

  test.for([
    ['a folder', 'vault/not-a-vault', (path: string) => mkdirSync(path)],
    [
      'a symbolic link',
      'vault/not-a-vault',
      (path: string) => symlinkSync(makeDatabase(`${path}.real`), path),
    ],
    [
      'a second name of a file',
      'vault/not-a-vault',
      (path: string) => linkSync(makeDatabase(`${path}.real`), path),
    ],
    ['an empty file', 'vault/corrupt', (path: string) => writeFileSync(path, '')],
    ['a plain SQLite file', 'vault/plaintext-file', (path: string) => makePlain(path)],
    [
      'a SQLCipher file of another key',
      'vault/foreign-file',
      (path: string) => makeDatabase(path, 'c3'.repeat(32)),
    ],
    [
      'a SQLCipher file of another app',
      'vault/foreign-file',
      (path: string) => makeDatabase(path, SCRATCH_KEY, 77),
    ],
    [
      'a database of a trial build',
      'vault/development-build',
      (path: string) => makeDatabase(path, SCRATCH_KEY, DEVELOPMENT_APPLICATION_ID),
    ],
    [
      'half a page too many',
      'vault/corrupt',
      (path: string) => truncateSync(makeDatabase(path), 4096 * 3 + 100),
    ],
    ['a first page with a flipped bit', 'vault/corrupt', (path: string) => flipByte(makeDatabase(path), 700)],
  ] as const)('%s: refused with %s, byte for byte as before', async ([, code, plant]) => {
    const path = join(temporaryFolder(), 'vault.db');
    plant(path);
    const before = contentsOf(path);
    expect(await failureOf(() => openDatabase(path, SCRATCH_KEY))).toMatchObject({ code });
    expect(contentsOf(path)).toBe(before);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  test('a database in use in this process is not touched a second time', async () => {
    const { path } = openScratchDatabase();
    expect(await failureOf(() => openDatabase(path, SCRATCH_KEY))).toMatchObject({ code: 'vault/in-use' });
  });
});

describe('damage', () => {
  test('a whole file is found sound', () => {
    const connection = openDatabase(makeDatabase(join(temporaryFolder(), 'a.db')), SCRATCH_KEY);
    expect(findDamage(connection)).toBeUndefined();
    connection.close();
  });

  test('one flipped byte in a page that no query reads is found', () => {
    const path = makeDatabase(join(temporaryFolder(), 'a.db'));
    flipByte(path, statSync(path).size - 2000);
    const connection = openDatabase(path, SCRATCH_KEY);
    expect(findDamage(connection)).toBe('pages');
    connection.close();
  });

  test.for([1, 5])('%i pages cut off the end are found on opening', async (count) => {
    const path = makeDatabase(join(temporaryFolder(), 'a.db'));
    truncateSync(path, statSync(path).size - count * 4096);
    expect(await failureOf(() => openDatabase(path, SCRATCH_KEY))).toMatchObject({ code: 'vault/corrupt' });
  });

  test('a reference to nothing is found', () => {
    const connection = openScratchDatabase();
    connection.access.exec(`
      CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT;
      CREATE TABLE child (id TEXT REFERENCES parent (id)) STRICT;
      PRAGMA foreign_keys = OFF;
      INSERT INTO child VALUES ('orphan');`);
    expect(findDamage(connection)).toBe('references');
  });
});

test('the files of a database are for their owner only, whatever the umask', () => {
  const before = process.umask(0);
  try {
    const { path, access } = openScratchDatabase();
    access.exec('CREATE TABLE t (a TEXT) STRICT');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(`${path}-wal`).mode & 0o777).toBe(0o600);
  } finally {
    process.umask(before);
  }
});

function contentsOf(path: string): string {
  return statSync(path).isFile() ? readFileSync(path).toString('base64') : 'a folder';
}

function makeDatabase(path: string, key = SCRATCH_KEY, applicationId = APPLICATION_ID): string {
  const connection = createDatabase(path, key);
  connection.access.exec(
    `PRAGMA application_id = ${applicationId}; CREATE TABLE t (words TEXT) STRICT; BEGIN`,
  );
  for (let row = 0; row < 400; row++)
    connection.access.run(sql`INSERT INTO t VALUES (${'word '.repeat(20)})`);
  connection.access.exec('COMMIT');
  connection.close();
  return path;
}

function makePlain(path: string): void {
  const plain = new Database(path);
  plain.exec('CREATE TABLE t (a TEXT)');
  plain.close();
}

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  writeFileSync(path, bytes);
}
