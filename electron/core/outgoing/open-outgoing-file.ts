import { AppError } from '#shared/errors/app-error.ts';
import { partPath } from '#shared/ipc/part-file.ts';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { syncFolder } from '#core/files/atomic-write.ts';
import { fromFileError, fromMakingError } from '#core/files/from-file-error.ts';
import { partMark } from '#core/files/part-mark.ts';
import { writeAll } from '#core/files/write-all.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { deleteUnfinishedFile, insertUnfinishedFile } from './unfinished-file-repository.ts';

/**
 * A file that leaves the vault unencrypted. Whoever makes it keeps it in memory until it is whole and checked: until
 * then an empty file holds its place.
 */
export interface OutgoingFile {
  /** Writes all of it beside its target; on the disk when this resolves. `pause` gives other calls their turn. */
  readonly write: (pieces: readonly Uint8Array[], pause: () => Promise<void>) => Promise<void>;
  /** Gives the file its name, in the transaction that records it; undoing takes the file away again. */
  readonly publish: (tx: WriteDb) => { readonly undo: () => void };
  /** Removes what is left, after the transaction. Whatever ends the work, cancelling and locking included. */
  readonly discard: () => void;
}

const PIECE_BYTES = 1024 * 1024;

/**
 * Opens an empty part file beside the target, for this account only. Before anything can be written into it the vault
 * gets a note of it, so that the next unlock finds it even if nobody is left to remove it. Not inside a transaction.
 * Throws `file/already-exists`, `file/not-writable`, `file/disk-full`; nothing is ever overwritten.
 */
export function openOutgoingFile(session: VaultSession, target: string): OutgoingFile {
  const path = partPath(target, partMark);
  if (existsSync(target)) throw new AppError('file/already-exists');
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    throw fromMakingError(error);
  }
  let isThere = true;
  let isNoted = false;

  function remove(): void {
    if (isThere) rmSync(path, { force: true });
    isThere = false;
  }

  function discard(): void {
    process.off('exit', remove);
    remove();
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
    inTransaction(session, (tx) => insertUnfinishedFile(tx, path));
    isNoted = true;
  } catch (error) {
    discard();
    throw error;
  }

  return {
    async write(pieces, pause) {
      try {
        const file = await open(path, 'r+');
        try {
          for (const piece of pieces) {
            for (let at = 0; at < piece.length; at += PIECE_BYTES) {
              await writeAll(file, piece.subarray(at, at + PIECE_BYTES));
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
    },
    publish(tx) {
      try {
        if (existsSync(target)) throw new AppError('file/already-exists');
        deleteUnfinishedFile(tx, path);
        renameSync(path, target);
        isThere = false;
        isNoted = false;
      } catch (error) {
        throw fromMakingError(error);
      }
      try {
        syncFolder(dirname(target));
      } catch (error) {
        // A name that may not last is none.
        undo();
        throw fromFileError(error, 'writing');
      }
      return { undo };
    },
    discard,
  };

  /** The transaction is rolled back, and the note is there again. */
  function undo(): void {
    rmSync(target, { force: true });
    isNoted = true;
  }
}
