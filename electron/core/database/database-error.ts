import { AppError } from '#shared/errors/app-error.ts';
import type { ErrorCode } from '#shared/errors/error-codes.ts';

/** The code SQLite gave, such as `SQLITE_CONSTRAINT_UNIQUE`, or undefined for any other failure. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : undefined;
}

const unreadable = /^SQLITE_(?:CORRUPT|NOTADB|IOERR_(?:READ|SHORT_READ|DATA|CORRUPTFS))/u;

/** Turns what SQLite says into a failure a person can act on; anything else comes back as it was. */
export function fromDatabaseError(error: unknown, uniqueErrors: UniqueErrors = {}): unknown {
  const code = sqliteCode(error);
  if (code === undefined) return error;
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    const column = /constraint failed: ([a-z0-9_.]+)/u.exec((error as Error).message)?.[1] ?? '';
    const known = Object.hasOwn(uniqueErrors, column) ? uniqueErrors[column] : undefined;
    return known === undefined ? error : new AppError(known);
  }
  if (unreadable.test(code)) return new AppError('vault/corrupt');
  // A file that may not grow, a quota and a failing stick all come as I/O errors of writing.
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) return new AppError('file/disk-full');
  if (code.startsWith('SQLITE_BUSY')) return new AppError('vault/in-use');
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM') {
    return new AppError('vault/read-only-place');
  }
  return error;
}

/** What a broken UNIQUE rule means, by `table.column`. */
export type UniqueErrors = Readonly<Record<string, ErrorCode>>;
