import { AppError } from '#shared/errors/app-error.ts';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';

export const PAGE_BYTES = 4096;
const PLAINTEXT_HEADER = 'SQLite format 3\0';

/**
 * Looks at a database file before SQLite may touch it, for SQLite would create a missing file and
 * would take a plaintext one for a wrong key (security.md findings 4 and 5). Never call it on a file
 * that this process has open: closing any descriptor drops its POSIX locks.
 */
export function checkVaultFile(path: string): void {
  const stats = statOrThrow(path);
  // Several names for one file, or a link, would give it several -wal files.
  if (!isOwnFile(stats)) throw new AppError('vault/not-a-vault');
  for (const suffix of ['-wal', '-journal']) assertOwnIfAny(`${path}${suffix}`);
  if (readHeader(path) === PLAINTEXT_HEADER) throw new AppError('vault/plaintext-file');
  const isRecoverable = existsSync(`${path}-wal`);
  if (stats.size < PAGE_BYTES || (stats.size % PAGE_BYTES !== 0 && !isRecoverable)) {
    throw new AppError('vault/corrupt');
  }
  assertFolderWritable(dirname(path));
}

function isOwnFile(stats: Stats): boolean {
  return stats.isFile() && stats.nlink === 1;
}

/** SQLite writes into whatever bears the name: by a link, into some other file of this account. */
function assertOwnIfAny(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !isOwnFile(stats)) throw new AppError('vault/not-a-vault');
}

function statOrThrow(path: string): Stats {
  try {
    return lstatSync(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError(isMissing ? 'vault/not-found' : 'vault/read-only-place');
  }
}

function readHeader(path: string): string {
  const header = Buffer.alloc(16);
  let descriptor: number;
  try {
    // For writing too: WAL writes beside the file and into it even to read.
    descriptor = openSync(path, 'r+');
  } catch {
    throw new AppError('vault/read-only-place');
  }
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return header.toString('latin1');
}

function assertFolderWritable(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new AppError('vault/read-only-place');
  }
}
