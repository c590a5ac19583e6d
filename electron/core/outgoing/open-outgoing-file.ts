import { AppError } from '#shared/errors/app-error.ts';
import { partPath } from '#shared/ipc/part-file.ts';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inTransaction } from '#core/database/transaction.ts';
import { syncFolder } from '#core/files/atomic-write.ts';
import { fromFileError, fromMakingError } from '#core/files/from-file-error.ts';
import { partMark } from '#core/files/part-mark.ts';
import { writeAll } from '#core/files/write-all.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { Departure } from './departure.ts';
import { recordDeparture } from './record-departure.ts';
import {
  deleteUnfinishedFile,
  insertUnfinishedFile,
  updateUnfinishedFile,
} from './unfinished-file-repository.ts';

/**
 * A file that leaves the vault unencrypted. Whoever makes it keeps it in memory until it is whole and checked: until
 * then an empty file holds its place.
 */
export interface OutgoingFile {
  /** Writes all of it beside its target; on the disk when this resolves. `pause` gives other calls their turn. */
  readonly write: (pieces: readonly Uint8Array[], pause: () => Promise<void>) => Promise<WrittenFile>;
  /** Removes what is left. Whatever ends the work, cancelling and locking included. */
  readonly discard: () => void;
}

export interface WrittenFile {
  /** Of the content. */
  readonly sha256: Buffer<ArrayBuffer>;
  /**
   * The file gets its name and the vault records it, or neither. If computer or app stop in between, the next unlock
   * finds what is to be recorded. Not inside a transaction.
   */
  readonly publish: (departure: Departure) => void;
}

const PIECE_BYTES = 1024 * 1024;

/** Parts that this process could not remove. Whoever begins there anew finds them in the way. */
const leftParts = new Set<string>();

/**
 * Opens an empty part file beside the target, for this account only. Before it is made the vault gets a note of it, so
 * that the next unlock finds it even if nobody is left to remove it. Not inside a transaction.
 * Throws `file/already-exists`, `file/not-writable` (also when an earlier part there still cannot be removed),
 * `file/disk-full`; nothing is ever overwritten.
 */
export function openOutgoingFile(session: VaultSession, target: string): OutgoingFile {
  const path = partPath(target, partMark);
  if (existsSync(target)) throw new AppError('file/already-exists');
  removeLeftPart(path);
  let isThere = false;
  let isNoted = false;

  function remove(): void {
    if (!isThere) return;
    try {
      unlinkSync(path);
      isThere = false;
    } catch {
      // Its disk may only be read now, or is away: one that is not found there is not gone. What ended the work is
      // what a person is told; the note stays.
      leftParts.add(path);
    }
  }

  function discard(): void {
    remove();
    if (isThere) return;
    process.off('exit', remove);
    if (!isNoted) return;
    isNoted = false;
    try {
      inTransaction(session, (tx) => deleteUnfinishedFile(tx, path));
    } catch {
      // The vault has been locked meanwhile: the next unlock finds the note, and no file.
    }
  }

  // Locking ends the process in the middle of the work.
  process.on('exit', remove);
  try {
    const volume = session.disk.volumeOf(dirname(path));
    // A note from before is of a part that may be on a disk that is away, and stays if nothing can be made now.
    isNoted = inTransaction(session, (tx) => insertUnfinishedFile(tx, { path, volume }));
    makeEmpty(path);
    isNoted = true;
    isThere = true;
  } catch (error) {
    discard();
    throw error;
  }

  return {
    async write(pieces, pause) {
      const hash = createHash('sha256');
      try {
        const file = await open(path, 'r+');
        try {
          for (const piece of pieces) {
            for (let at = 0; at < piece.length; at += PIECE_BYTES) {
              const bytes = piece.subarray(at, at + PIECE_BYTES);
              hash.update(bytes);
              await writeAll(file, bytes);
              await pause();
            }
          }
          await file.sync();
        } finally {
          await file.close();
        }
      } catch (error) {
        throw fromMakingError(error);
      }
      const sha256 = Buffer.from(hash.digest());
      return { sha256, publish: (departure) => publish(sha256, departure) };
    },
    discard,
  };

  function publish(sha256: Buffer<ArrayBuffer>, departure: Departure): void {
    inTransaction(session, (tx) => updateUnfinishedFile(tx, path, { ...departure, sha256 }));
    let isNamed = false;
    try {
      inTransaction(session, (tx) => {
        recordDeparture(tx, departure, 'exported');
        deleteUnfinishedFile(tx, path);
        takeName();
        isNamed = true;
        syncName();
      });
      isNoted = false;
    } catch (error) {
      if (isNamed) takeBack();
      throw error;
    }
    isThere = false;
  }

  function takeName(): void {
    if (existsSync(target)) throw new AppError('file/already-exists');
    try {
      renameSync(path, target);
    } catch (error) {
      throw fromMakingError(error);
    }
  }

  /** A name that may not last is none. */
  function syncName(): void {
    try {
      syncFolder(dirname(target));
    } catch (error) {
      throw fromFileError(error, 'writing');
    }
  }

  function takeBack(): void {
    try {
      rmSync(target, { force: true });
      isThere = false;
    } catch {
      // It stays under its name, so its note stays too, and the next unlock records it.
      isNoted = false;
    }
  }
}

function makeEmpty(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    throw fromMakingError(error);
  }
}

function removeLeftPart(path: string): void {
  if (!leftParts.has(path)) return;
  try {
    rmSync(path, { force: true });
    leftParts.delete(path);
  } catch {
    throw new AppError('file/not-writable');
  }
}
