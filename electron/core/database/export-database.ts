import { AppError } from '#shared/errors/app-error.ts';
import { existsSync } from 'node:fs';
import type { DatabaseAccess } from './database-access.ts';
import { fromDatabaseError, sqliteCode } from './database-error.ts';
import { sql } from './sql.ts';

/**
 * Writes everything in an open database into a new file under another key, which is neither synced nor whole until
 * this returns: the caller syncs it, and removes it after a failure. One step of SQLCipher that holds the event loop,
 * about a second for 100 MB. No other code may write ATTACH: with an empty key it makes a
 * plaintext copy (security.md §2.8, M8).
 */
export function exportDatabase(access: DatabaseAccess, path: string, keyHex: string): void {
  // The message must never hold the key.
  if (!/^[0-9a-f]{64}$/u.test(keyHex)) throw new AppError('vault/bad-key');
  if (existsSync(path)) throw new AppError('file/already-exists');
  const pragmas = ['application_id', 'user_version'] as const;
  const values = [
    access.value<number>(sql`PRAGMA application_id`),
    access.value<number>(sql`PRAGMA user_version`),
  ];
  try {
    // `exec`, since a prepared statement would keep the key in the statement cache.
    access.exec(`ATTACH '${path.replaceAll("'", "''")}' AS copy KEY "x'${keyHex}'"`);
    try {
      // Otherwise it would journal and sync every table and index by itself. Not OFF: a failure has to be rolled back,
      // or the half copy cannot be detached and the connection is of no use any more.
      access.exec('PRAGMA copy.journal_mode = MEMORY');
      access.exec('PRAGMA copy.synchronous = OFF');
      access.exec(`SELECT sqlcipher_export('copy')`);
      for (const [index, name] of pragmas.entries()) {
        access.exec(`PRAGMA copy.${name} = ${String(values[index] ?? 0)}`);
      }
    } finally {
      access.exec('DETACH copy');
    }
  } catch (error) {
    throw isFullDisk(error) ? new AppError('file/disk-full') : fromDatabaseError(error);
  }
}

/** An SQL function, as SQLCipher's is, hands on the words and not the code of what failed inside it. */
function isFullDisk(error: unknown): boolean {
  return (
    sqliteCode(error) === 'SQLITE_ERROR' &&
    /disk is full|disk I\/O error/u.test(error instanceof Error ? error.message : '')
  );
}

/** Throws `vault/corrupt` unless both hold the same tables with as many rows. */
export function assertSameContent(one: DatabaseAccess, other: DatabaseAccess): void {
  if (JSON.stringify(contentOf(one)) !== JSON.stringify(contentOf(other)))
    throw new AppError('vault/corrupt');
}

function contentOf(access: DatabaseAccess): unknown {
  const objects = access.all<{ type: string; name: string; sql: string | null }>(
    sql`SELECT type, name, sql FROM sqlite_schema ORDER BY type, name`,
  );
  const tables = objects.filter(
    (object) => object.type === 'table' && !/^CREATE VIRTUAL/iu.test(object.sql ?? ''),
  );
  const rows = tables.map(({ name }) => {
    const quoted = name.replaceAll('"', '""');
    return access.value<number>({ ...sql``, text: `SELECT count(*) FROM "${quoted}"` });
  });
  return { objects, rows };
}
