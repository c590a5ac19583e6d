import { AppError } from '#shared/errors/app-error.ts';
import { partPath } from '#shared/ipc/part-file.ts';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './atomic-write.ts';
import { makeFolder } from './make-folder.ts';
import { partMark } from './part-mark.ts';

/** A folder that has not yet got its name. Whatever ends the work, cancelling and locking included, it goes. */
export interface PartialFolder {
  readonly path: string;
  /** Syncs the folder and gives it its name. Throws `file/already-exists`. */
  readonly publish: () => void;
  /** Removes what is left. After `publish` it does nothing. */
  readonly discard: () => void;
}

/** Folders that this process could not remove. Whoever begins there anew finds them in the way. */
const leftFolders = new Set<string>();

/**
 * Makes a folder beside the target for this account only, with the mark of this process in its name. One that is
 * there already is never taken; what this process had to leave there itself is removed first. Errors are those of the
 * file system.
 */
export function openPartialFolder(target: string): PartialFolder {
  const path = partPath(target, partMark);
  makeFolder(dirname(path));
  if (leftFolders.has(path)) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  leftFolders.delete(path);
  mkdirSync(path, { mode: 0o700 });
  let isPublished = false;

  function discard(): void {
    process.off('exit', discard);
    if (isPublished) return;
    try {
      rmSync(path, { recursive: true, maxRetries: 3 });
    } catch {
      // Its disk is gone. Main removes it, or the next backup there, or whoever begins there anew.
      leftFolders.add(path);
    }
  }

  // Locking ends the process in the middle of the work.
  process.on('exit', discard);

  return {
    path,
    publish() {
      if (existsSync(target)) throw new AppError('file/already-exists');
      syncFolder(path);
      renameSync(path, target);
      isPublished = true;
      try {
        syncFolder(dirname(target));
      } catch (error) {
        // A name that may not last is none. If it cannot be taken back either, the folder is whole and stays.
        renameSync(target, path);
        isPublished = false;
        throw error;
      }
    },
    discard,
  };
}
