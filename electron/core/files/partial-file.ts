import { AppError } from '#shared/errors/app-error.ts';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromFileError, syncFolder } from './atomic-write.ts';

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
    throw asNotWritable(fromFileError(error));
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
        if (descriptor !== undefined) writeAll(descriptor, bytes);
      } catch (error) {
        throw fromFileError(error);
      }
    },
    finish() {
      try {
        if (descriptor !== undefined) fsyncSync(descriptor);
      } catch (error) {
        throw fromFileError(error);
      }
      close();
    },
    publish() {
      try {
        if (existsSync(target)) throw new AppError('file/already-exists');
        renameSync(path, target);
        syncFolder(dirname(target));
      } catch (error) {
        throw asNotWritable(fromFileError(error));
      }
      return { undo: () => rmSync(target, { force: true }) };
    },
    discard,
  };
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

/** A folder that is not there cannot be written to. */
function asNotWritable(error: unknown): unknown {
  return error instanceof AppError && error.code === 'file/not-found'
    ? new AppError('file/not-writable')
    : error;
}
