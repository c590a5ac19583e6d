import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromFileError } from './from-file-error.ts';
import { removeFile } from './remove-file.ts';
import { writeAllSync } from './write-all.ts';

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
      writeAllSync(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(partial, path);
    syncFolder(dirname(path));
  } catch (error) {
    const failure = fromFileError(error, 'writing');
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
  try {
    removeFile(partialOf(path));
  } catch (error) {
    throw fromFileError(error, 'writing');
  }
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
