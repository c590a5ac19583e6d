import type { DatabaseAccess } from './database-access.ts';
import { sql, type Sql } from './sql.ts';

interface RequiredPragma {
  readonly set: string;
  readonly read: Sql;
  readonly expected: string | number;
}

/** 64 MiB, in KiB: lists and searches of 100,000 records stay decrypted (performance.md §1.2). */
export const CACHE_SIZE = -65536;

/**
 * In the order in which they must be set: EXCLUSIVE before WAL leaves no -shm file, and a reopened WAL
 * database comes up with synchronous=NORMAL, which may lose acknowledged commits (security.md §2.4, M2).
 */
export const requiredPragmas: readonly RequiredPragma[] = [
  { set: 'locking_mode = EXCLUSIVE', read: sql`PRAGMA locking_mode`, expected: 'exclusive' },
  { set: 'journal_mode = WAL', read: sql`PRAGMA journal_mode`, expected: 'wal' },
  { set: 'synchronous = FULL', read: sql`PRAGMA synchronous`, expected: 2 },
  { set: 'foreign_keys = ON', read: sql`PRAGMA foreign_keys`, expected: 1 },
  // What SQLCipher makes by itself; set so that no build of it chooses otherwise for a new file.
  { set: 'page_size = 4096', read: sql`PRAGMA page_size`, expected: 4096 },
  { set: 'trusted_schema = OFF', read: sql`PRAGMA trusted_schema`, expected: 0 },
  { set: 'cell_size_check = ON', read: sql`PRAGMA cell_size_check`, expected: 1 },
  { set: 'mmap_size = 0', read: sql`PRAGMA mmap_size`, expected: 0 },
  { set: 'temp_store = 2', read: sql`PRAGMA temp_store`, expected: 2 },
  { set: 'secure_delete = ON', read: sql`PRAGMA secure_delete`, expected: 1 },
  { set: 'busy_timeout = 2000', read: sql`PRAGMA busy_timeout`, expected: 2000 },
  { set: 'fullfsync = ON', read: sql`PRAGMA fullfsync`, expected: 1 },
  { set: 'checkpoint_fullfsync = ON', read: sql`PRAGMA checkpoint_fullfsync`, expected: 1 },
  { set: `cache_size = ${String(CACHE_SIZE)}`, read: sql`PRAGMA cache_size`, expected: CACHE_SIZE },
];

/** Sets every pragma and reads it back; throws on the first that did not take. */
export function applyPragmas(access: DatabaseAccess): void {
  for (const { set, read, expected } of requiredPragmas) {
    access.exec(`PRAGMA ${set}`);
    // SQLCipher answers its page size as text, SQLite as a number.
    if (String(access.value(read)) !== String(expected)) throw new Error(`not taken: PRAGMA ${set}`);
  }
}
