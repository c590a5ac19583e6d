import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromFileError } from './from-file-error.ts';
import { writeAllSync } from './write-all.ts';

/**
 * Puts `bytes` under `path` so that a crash leaves the old file or the new one, never a part of it.
 * Throws `file/disk-full` or `file/not-writable`.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const partial = partialOf(path);
  try {
    rmSync(partial, { force: true });
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
    rmSync(partial, { force: true });
    throw fromFileError(error, 'writing');
  }
}

/** Removes what a crash during `writeFileAtomically` may have left beside `path`. */
export function discardPartialFile(path: string): void {
  rmSync(partialOf(path), { force: true });
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
