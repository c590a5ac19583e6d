import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createDatabase, openDatabase } from '#core/database/connection.ts';
import { findDamage } from '#core/database/integrity-check.ts';
import { migrate, schemaVersion } from '#core/database/migrations/migrate.ts';
import { sql } from '#core/database/sql.ts';
import { noteMigrations, NOTES } from '#tests/support/note-migrations.ts';
import { SCRATCH_KEY } from '#tests/support/open-scratch-database.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';

const child = fileURLToPath(new URL('../../support/migrate-child.ts', import.meta.url));

/** A closed database of the first version, and copies of it. */
function notesOfOld() {
  const root = temporaryFolder();
  const base = join(root, 'notes.db');
  const connection = createDatabase(base, SCRATCH_KEY);
  migrate(connection, { keyHex: SCRATCH_KEY, steps: noteMigrations.slice(0, 1) });
  connection.close();
  const copy = (name: string): string => {
    mkdirSync(join(root, name));
    const path = join(root, name, 'notes.db');
    copyFileSync(base, path);
    return path;
  };
  return { base, copy };
}

function wordsIn(path: string) {
  const connection = openDatabase(path, SCRATCH_KEY);
  try {
    expect(findDamage(connection)).toBeUndefined();
    return {
      version: schemaVersion(connection),
      notes: connection.access.value(
        sql`SELECT count(*) FROM note WHERE words LIKE 'kept words ' || id || '0%'`,
      ),
      tables: connection.access.all<{ name: string }>(sql`SELECT name FROM sqlite_schema ORDER BY name`)
        .length,
    };
  } finally {
    connection.close();
  }
}

test('killed before any of its steps, a migration leaves the old schema or the new one, and goes through the next time', () => {
  const { copy } = notesOfOld();
  const migrated = copy('whole');
  const steps = Number(
    spawnSync(process.execPath, [child, migrated, SCRATCH_KEY], { encoding: 'utf8' }).stdout,
  );
  const [old, whole] = [wordsIn(copy('old')), wordsIn(migrated)];
  expect([old, whole]).toEqual([
    { version: 10, notes: NOTES, tables: 1 },
    { version: 30, notes: NOTES, tables: 2 },
  ]);
  const versions = new Set<number>();
  for (let step = 1; step <= steps; step++) {
    const path = copy(`killed-${String(step)}`);
    expect(spawnSync(process.execPath, [child, path, SCRATCH_KEY, String(step)]).signal).toBe('SIGKILL');
    const left = wordsIn(path);
    expect([old, whole], `step ${String(step)} of ${String(steps)}`).toContainEqual(left);
    versions.add(left.version);
    const again = openDatabase(path, SCRATCH_KEY);
    migrate(again, { keyHex: SCRATCH_KEY, steps: noteMigrations });
    again.close();
    expect(wordsIn(path)).toEqual(whole);
    // Whatever a copy of before was called when it was cut off, the one that is there now is whole.
    const kept = readdirSync(dirname(path)).filter((name) => name.includes('.before-'));
    expect(kept.map((name) => wordsIn(join(dirname(path), name)))).toEqual(kept.map(() => old));
  }
  // The sweep has met both: kills before the change and after it.
  expect([...versions].sort()).toEqual([10, 30]);
});

test('without room for the copy of before nothing is begun: the disk is named and no byte has changed', () => {
  const { base, copy } = notesOfOld();
  const path = copy('narrow');
  // In blocks of 512 bytes; the copy is as long as the database, which is opened and read all the same.
  const blocks = Math.floor(readFileSync(base).length / 1024);
  const script = `trap '' XFSZ; ulimit -f ${String(blocks)} && exec "$1" "$2" "$3" "$4"`;
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', process.execPath, child, path, SCRATCH_KEY], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('file/disk-full');
  expect(readFileSync(path).equals(readFileSync(base))).toBe(true);
  expect(readdirSync(dirname(path))).toEqual(['notes.db']);
});
