import { statSync } from 'node:fs';
import type { Connection } from './connection.ts';
import { sqliteCode } from './database-error.ts';
import { sql } from './sql.ts';

/** Which check found damage. */
export type Damage = 'truncated' | 'pages' | 'structure' | 'references';

// 100,000 incidents (700 MB) take 1 s to authenticate page by page and 6 s and more to check as a structure.
const PAGES_CHECK_MAX_BYTES = 1024 ** 3;
const STRUCTURE_CHECK_MAX_BYTES = 128 * 1024 ** 2;

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
    const sizeBytes = depth === 'full' ? 0 : statSync(connection.path).size;
    if (sizeBytes <= PAGES_CHECK_MAX_BYTES && access.all(sql`PRAGMA cipher_integrity_check`).length > 0) {
      return 'pages';
    }
    if (sizeBytes > STRUCTURE_CHECK_MAX_BYTES) return undefined;
    if (access.value(sql`PRAGMA integrity_check(1)`) !== 'ok') return 'structure';
    return access.all(sql`PRAGMA foreign_key_check`).length > 0 ? 'references' : undefined;
  } catch (error) {
    if (sqliteCode(error) !== undefined) return 'structure';
    throw error;
  }
}

/** Numbers of the first pages that do not authenticate, from 1. */
export function listDamagedPages({ access }: Connection, limit: number): number[] {
  return access
    .all<{ cipher_integrity_check: string }>(sql`PRAGMA cipher_integrity_check`)
    .slice(0, limit)
    .flatMap(({ cipher_integrity_check: line }) => {
      const page = /page (\d+)/u.exec(line)?.[1];
      return page === undefined ? [] : [Number(page)];
    });
}
