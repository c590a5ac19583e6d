import { AppError } from '#shared/errors/app-error.ts';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './atomic-write.ts';
import { fromFileError, fromMakingError } from './from-file-error.ts';
import { writeAllSync } from './write-all.ts';

/** A file that has not yet got its name. Whatever ends the work, cancelling and locking included, it goes. */
export interface PartialFile {
  readonly path: string;
  readonly write: (bytes: Uint8Array) => void;
  /** Everything written is on the disk when this returns. */
  readonly finish: () => void;
  /** Gives the file its name; undoing the returned function takes the file away again. */
  readonly publish: () => { readonly undo: () => void };
  /** Removes what is left. After `publish` it does nothing. */
  readonly discard: () => void;
}

/**
 * Opens a `.part` file beside the target, for this account only. Throws `file/already-exists`,
 * `file/not-writable`, `file/disk-full`; nothing is ever overwritten.
 */
export function openPartialFile(target: string): PartialFile {
  const path = `${target}.part`;
  let descriptor: number | undefined;
  try {
    if (existsSync(target)) throw new AppError('file/already-exists');
    rmSync(path, { force: true });
    descriptor = openSync(path, 'wx', 0o600);
  } catch (error) {
    throw fromMakingError(error);
  }

  function close(): void {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  }

  function discard(): void {
    close();
    process.off('exit', discard);
    rmSync(path, { force: true });
  }

  // Locking ends the process in the middle of the work.
  process.on('exit', discard);

  return {
    path,
    write(bytes) {
      try {
        if (descriptor !== undefined) writeAllSync(descriptor, bytes);
      } catch (error) {
        throw fromFileError(error, 'writing');
      }
    },
    finish() {
      try {
        if (descriptor !== undefined) fsyncSync(descriptor);
      } catch (error) {
        throw fromFileError(error, 'writing');
      }
      close();
    },
    publish() {
      try {
        if (existsSync(target)) throw new AppError('file/already-exists');
        renameSync(path, target);
        syncFolder(dirname(target));
      } catch (error) {
        throw fromMakingError(error);
      }
      return { undo: () => rmSync(target, { force: true }) };
    },
    discard,
  };
}
