import { statSync } from 'node:fs';
import type { Connection } from './connection.ts';
import { sqliteCode } from './database-error.ts';
import { sql } from './sql.ts';

/** Which check found damage. */
export type Damage = 'truncated' | 'pages' | 'structure' | 'references';

/** Above this, opening makes the quick structure check; `vault.verify` always makes the full one. */
const FULL_CHECK_MAX_BYTES = 1024 ** 3;

interface CheckOptions {
  readonly depth?: 'full' | 'by-size';
}

/**
 * Neither check is enough alone: a flipped byte escapes `integrity_check` where no query looks, and
 * pages cut off the end escape `cipher_integrity_check` (security.md finding 4).
 */
export function findDamage(
  connection: Connection,
  { depth = 'full' }: CheckOptions = {},
): Damage | undefined {
  const { access } = connection;
  try {
    const sizeBytes = statSync(connection.path).size;
    if (access.all(sql`PRAGMA cipher_integrity_check`).length > 0) return 'pages';
    const isQuick = depth === 'by-size' && sizeBytes > FULL_CHECK_MAX_BYTES;
    const verdict = access.value(isQuick ? sql`PRAGMA quick_check(1)` : sql`PRAGMA integrity_check(1)`);
    if (verdict !== 'ok') return 'structure';
    if (access.all(sql`PRAGMA foreign_key_check`).length > 0) return 'references';
    return undefined;
  } catch (error) {
    if (sqliteCode(error) !== undefined) return 'structure';
    throw error;
  }
}
