import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#core/database/connection.ts';
import { migrate, schemaVersion } from '#core/database/migrations/migrate.ts';
import type { Migration } from '#core/database/migrations/migration.ts';
import { migrations } from '#core/database/migrations/migrations.ts';
import { sql } from '#core/database/sql.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import { openScratchDatabase, SCRATCH_KEY } from '#tests/support/open-scratch-database.ts';

const first: Migration = {
  version: 10,
  name: 'first',
  up: (access) => access.exec('CREATE TABLE note (id TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT'),
};
const second: Migration = {
  version: 20,
  name: 'second',
  up: (access) => access.exec(`ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'`),
};
const failing: Migration = {
  version: 30,
  name: 'failing',
  up(access) {
    access.exec('DROP TABLE note');
    throw new Error('no way forward');
  },
};
const orphaning: Migration = {
  version: 30,
  name: 'orphaning',
  up: (access) =>
    access.exec(
      `CREATE TABLE child (id TEXT REFERENCES note (id)) STRICT; INSERT INTO child VALUES ('nobody')`,
    ),
};

function openWithNote() {
  const connection = openScratchDatabase();
  migrate(connection, { keyHex: SCRATCH_KEY, steps: [first] });
  connection.access.run(sql`INSERT INTO note VALUES ('1', 'kept words')`);
  return connection;
}

test('an empty database gets the newest schema, and a second run does nothing', () => {
  const connection = openScratchDatabase();
  migrate(connection, { keyHex: SCRATCH_KEY });
  expect(schemaVersion(connection)).toBe(migrations.at(-1)?.version);
  const schema = connection.access.all(sql`SELECT sql FROM sqlite_schema`);
  migrate(connection, { keyHex: SCRATCH_KEY });
  expect(connection.access.all(sql`SELECT sql FROM sqlite_schema`)).toEqual(schema);
});

test('versions rise', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
});

test('every table is STRICT, so that a number never turns into text unseen', () => {
  const connection = openScratchDatabase();
  migrate(connection, { keyHex: SCRATCH_KEY });
  const loose = connection.access.all(
    sql`SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND strict = 0 AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  expect(loose).toEqual([]);
});

test('a later step keeps what is there', () => {
  const connection = openWithNote();
  migrate(connection, { keyHex: SCRATCH_KEY, steps: [first, second] });
  expect(schemaVersion(connection)).toBe(20);
  expect(connection.access.all(sql`SELECT * FROM note`)).toEqual([
    { id: '1', words: 'kept words', colour: 'none' },
  ]);
});

test('before content is changed an encrypted copy is made that opens with the same key', () => {
  const connection = openWithNote();
  migrate(connection, { keyHex: SCRATCH_KEY, steps: [first, second] });
  const path = `${connection.path}.before-10`;
  expect(decryptDatabase(path, Buffer.from(SCRATCH_KEY, 'hex')).badPages).toEqual([]);
  expect(readFileSync(path).includes('kept words')).toBe(false);
  const copy = openDatabase(path, SCRATCH_KEY);
  expect(schemaVersion(copy)).toBe(10);
  expect(copy.access.all(sql`SELECT * FROM note`)).toEqual([{ id: '1', words: 'kept words' }]);
  copy.close();
});

test('an empty database is not copied first', () => {
  const connection = openScratchDatabase();
  migrate(connection, { keyHex: SCRATCH_KEY, steps: [first] });
  const name = basename(connection.path);
  expect(readdirSync(dirname(connection.path)).sort()).toEqual([name, `${name}-wal`]);
});

test.for([
  ['a step that fails', failing],
  ['a step that leaves references to nothing', orphaning],
] as const)('%s rolls back all of them', async ([, step]) => {
  const connection = openWithNote();
  const failure = await failureOf(() =>
    migrate(connection, { keyHex: SCRATCH_KEY, steps: [first, second, step] }),
  );
  expect(failure).toMatchObject({ code: 'vault/migration-failed', params: { version: 30 } });
  expect(schemaVersion(connection)).toBe(10);
  expect(connection.access.all(sql`SELECT * FROM note`)).toEqual([{ id: '1', words: 'kept words' }]);
  expect(connection.access.value(sql`PRAGMA foreign_keys`)).toBe(1);
});

test('a database of a newer version is refused and stays byte for byte as it was', async () => {
  const connection = openWithNote();
  connection.access.exec('PRAGMA user_version = 9999');
  connection.close();
  const before = readFileSync(connection.path);
  const again = openDatabase(connection.path, SCRATCH_KEY);
  const failure = await failureOf(() => migrate(again, { keyHex: SCRATCH_KEY }));
  again.close();
  expect(failure).toMatchObject({ code: 'vault/newer-version', params: { found: 9999 } });
  expect(readFileSync(connection.path).equals(before)).toBe(true);
  expect(existsSync(`${connection.path}.before-9999`)).toBe(false);
});
