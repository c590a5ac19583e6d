import { statSync } from 'node:fs';
import type { Connection } from './connection.ts';
import { sqliteCode } from './database-error.ts';
import { sql } from './sql.ts';
import { PAGE_BYTES } from './vault-file-check.ts';

/** Which check found damage. */
export type Damage = 'truncated' | 'pages' | 'structure' | 'references';

// 100,000 incidents (700 MB) take 1 s to authenticate page by page and 6 s and more to check as a structure, all of it in
// calls that hold the event loop. What is larger than this is opened first and read by a thread of its own.
const MAX_BYTES_ON_OPENING = 16 * 1024 ** 2;

interface CheckOptions {
  /** On opening, `by-size` leaves out what takes too long in a large vault; `vault.verify` does all of it. */
  readonly depth?: 'full' | 'by-size';
}

/**
 * Neither check is enough alone: a flipped byte escapes `integrity_check` where no query looks, and
 * pages cut off the end escape `cipher_integrity_check` (security.md finding 4). Those, SQLite itself
 * notices on opening.
 */
export function findDamage(
  connection: Connection,
  { depth = 'full' }: CheckOptions = {},
): Damage | undefined {
  const { access } = connection;
  try {
    if (depth === 'by-size' && !isCheckedOnOpening(connection)) return undefined;
    if (hasTail(connection)) return 'structure';
    if (access.all(sql`PRAGMA cipher_integrity_check`).length > 0) return 'pages';
    if (access.value(sql`PRAGMA integrity_check(1)`) !== 'ok') return 'structure';
    return access.all(sql`PRAGMA foreign_key_check`).length > 0 ? 'references' : undefined;
  } catch (error) {
    if (sqliteCode(error) !== undefined) return 'structure';
    throw error;
  }
}

/**
 * Whether the file goes on behind the last page. SQLCipher's check would read that to its end, however long somebody made
 * it seem: 13 s for each GB, in one call.
 */
function hasTail(connection: Connection): boolean {
  const isLonger = () => statSync(connection.path).size > countPages(connection) * PAGE_BYTES;
  if (!isLonger()) return false;
  // SQLite cuts off what became free, once all of it is in the file.
  connection.checkpoint();
  return isLonger();
}

/** Whether the first page authenticates, which says how many there are. */
function isReadable(connection: Connection): boolean {
  try {
    return countPages(connection) > 0;
  } catch {
    return false;
  }
}

/** Whether a database is small enough to be checked before anything of it is shown. */
export function isCheckedOnOpening({ path }: Pick<Connection, 'path'>): boolean {
  return statSync(path).size <= MAX_BYTES_ON_OPENING;
}

/** As the database itself has it, which the file may be shorter than. */
export function countPages({ access }: Connection): number {
  return access.value<number>(sql`PRAGMA page_count`) ?? 0;
}

/** Numbers of the first pages that do not authenticate, from 1; of a file that goes on behind its last one, that after it. */
export function listDamagedPages(connection: Connection, limit: number): number[] {
  if (isReadable(connection) && hasTail(connection)) return [countPages(connection) + 1];
  return connection.access
    .all<{ cipher_integrity_check: string }>(sql`PRAGMA cipher_integrity_check`)
    .slice(0, limit)
    .flatMap(({ cipher_integrity_check: line }) => {
      const page = /page (\d+)/u.exec(line)?.[1];
      return page === undefined ? [] : [Number(page)];
    });
}
