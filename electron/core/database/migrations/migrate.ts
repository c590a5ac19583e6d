import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { closeSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '#core/files/atomic-write.ts';
import { openDatabase, type Connection } from '../connection.ts';
import { fromDatabaseError } from '../database-error.ts';
import { findMeta, upsertMeta } from '../meta-repository.ts';
import { findDamage } from '../integrity-check.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations.ts';
import type { ReadDb } from '../read-db.ts';
import { sql } from '../sql.ts';

interface MigrateOptions {
  /** Opens the copy that is made before a vault with content is changed. */
  readonly keyHex: string;
  readonly steps?: readonly Migration[];
}

/**
 * Brings a database to the newest schema, all pending steps in one transaction. A failed step leaves the file as it
 * was (`vault/migration-failed`, `file/disk-full`); a file of a newer version is refused unchanged, and so is one of a
 * development build (`vault/development-build`).
 */
export function migrate(connection: Connection, { keyHex, steps = migrations }: MigrateOptions): void {
  const { access } = connection;
  const current = schemaVersion(connection);
  const newest = steps.at(-1)?.version ?? 0;
  if (current > newest) throw new AppError('vault/newer-version', { found: current, known: newest });
  assertKnownSchema(connection, steps);
  const pending = steps.filter((step) => step.version > current);
  if (pending.length === 0) return;
  if (current > 0) backUp(connection, keyHex, current);

  // Tables may be rebuilt; the switch has no effect inside a transaction.
  access.exec('PRAGMA foreign_keys = OFF');
  let running = current;
  try {
    access.exec('BEGIN EXCLUSIVE');
    for (const step of pending) {
      running = step.version;
      step.up(access);
      if (step.digest !== undefined) upsertMeta(access, keyOf(step), step.digest);
    }
    if (access.all(sql`PRAGMA foreign_key_check`).length > 0) throw new Error('foreign keys do not hold');
    access.exec(`PRAGMA user_version = ${newest}`);
    access.exec('COMMIT');
  } catch (error) {
    try {
      access.exec('ROLLBACK');
    } catch {
      // Already rolled back by SQLite; the first failure is the one to report.
    }
    throw failure(error, running);
  } finally {
    access.exec('PRAGMA foreign_keys = ON');
  }
}

/**
 * Refuses a vault that was made by a form of the schema which no release ever had, with `vault/development-build`: the
 * number alone does not tell, since until the first release the one step changes in place.
 */
export function assertKnownSchema(connection: Connection, steps: readonly Migration[] = migrations): void {
  const current = schemaVersion(connection);
  for (const step of steps) {
    if (step.digest === undefined || step.version > current) continue;
    const made = findMeta(connection.access, keyOf(step));
    if (made !== step.digest) throw new AppError('vault/development-build');
  }
}

/** What the steps up to the one that is in force have left in `meta`. */
export function schemaMarks(
  version: number,
  steps: readonly Migration[] = migrations,
): ReadonlyMap<string, string> {
  return new Map(
    steps.flatMap((step) =>
      step.digest === undefined || step.version > version ? [] : [[keyOf(step), step.digest] as const],
    ),
  );
}

function keyOf({ version }: Migration): string {
  return `schema:${String(version)}`;
}

export function schemaVersion({ access }: { readonly access: ReadDb }): number {
  return access.value<number>(sql`PRAGMA user_version`) ?? 0;
}

/** The copies hold what has been erased since; nothing opens them. */
export function removeMigrationCopies(databasePath: string): void {
  const folder = dirname(databasePath);
  const start = `${basename(databasePath)}.before-`;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(start)) rmSync(join(folder, name), { force: true });
  }
}

/** The copy stands beside the database, under the same key, and is proved readable before any change. */
function backUp(connection: Connection, keyHex: string, version: number): void {
  const path = `${connection.path}.before-${version}`;
  rmSync(path, { force: true });
  try {
    connection.access.run(sql`VACUUM INTO ${path}`);
    const copy = openDatabase(path, keyHex);
    try {
      if (findDamage(copy) !== undefined) throw new Error('the copy is damaged');
    } finally {
      copy.close();
    }
    sync(path);
  } catch (error) {
    rmSync(path, { force: true });
    throw failure(error, version);
  }
}

// SQLite promises no sync of a copy.
function sync(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  syncFolder(dirname(path));
}

function failure(error: unknown, version: number): AppError {
  const known = fromDatabaseError(error);
  return isAppError(known, 'file/disk-full')
    ? known
    : new AppError('vault/migration-failed', { version }, { cause: error });
}
