import { AppError } from '#shared/errors/app-error.ts';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { removeFile } from './remove-file.ts';

/**
 * Puts `bytes` under `path` so that a crash leaves the old file or the new one, never a part of it.
 * Throws `file/disk-full` or `file/not-writable`.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const partial = partialOf(path);
  try {
    removeFile(partial);
    const descriptor = openSync(partial, 'wx', 0o600);
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(descriptor, bytes, written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(partial, path);
    syncFolder(dirname(path));
  } catch (error) {
    const failure = fromFileError(error);
    try {
      removeFile(partial);
    } catch {
      // The next write, or the next opening, removes it.
    }
    throw failure;
  }
}

/** Removes what a crash during `writeFileAtomically` may have left beside `path`. */
export function discardPartialFile(path: string): void {
  removeFile(partialOf(path));
}

function partialOf(path: string): string {
  return `${path}.part`;
}

/** Makes a rename or a new name in the folder last. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Failures of the file system in the words of the product. */
export function fromFileError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new AppError('file/disk-full');
    case 'ENOENT':
      return new AppError('file/not-found');
    case 'EEXIST':
      return new AppError('file/already-exists');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return new AppError('file/not-writable');
    default:
      return error;
  }
}
