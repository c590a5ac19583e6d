import { open } from 'node:fs/promises';
import { fromFileError } from '#core/files/from-file-error.ts';
import { AUTOCHECKPOINT_PAGES, type Connection } from './connection.ts';
import { CACHE_SIZE } from './required-pragmas.ts';
import { flushSearchIndex } from './search-index.ts';
import { beginTransaction, type TransactionHost, type TransactionOptions } from './transaction.ts';
import type { WriteDb } from './write-db.ts';

/**
 * In KiB. What does not fit is written to the -wal file on the way and not all at once by COMMIT, which is one
 * step that nothing can interrupt.
 */
const LONG_CACHE_SIZE = -4096;

export interface LongTransactionHost extends TransactionHost {
  readonly connection: Pick<Connection, 'path' | 'assertInPlace' | 'isInPlace'>;
}

/**
 * At most one transaction that stays open over many turns of the event loop. There is one connection, so
 * whoever reads meanwhile would see what may yet be rolled back, and whoever writes would be part of it:
 * everything else that core is asked waits in `ended`.
 */
export class LongTransaction {
  #ended: Promise<void> | undefined;
  #rollBack: (() => void) | undefined;

  isOpen(): boolean {
    return this.#ended !== undefined;
  }

  /** Resolves as soon as none is open. */
  async ended(): Promise<void> {
    while (this.#ended !== undefined) await this.#ended;
  }

  /** For closing the database: an open transaction is undone, its work fails at its next step. */
  rollBack(): void {
    this.#rollBack?.();
  }

  /** Runs `work` in one transaction: when this resolves all of it is on disk, or it rejects and nothing is. */
  async run<Result>(
    host: LongTransactionHost,
    work: (tx: WriteDb) => Promise<Result>,
    options: TransactionOptions = {},
  ): Promise<Result> {
    await this.ended();
    const transaction = beginTransaction(host, options);
    let end: () => void = () => undefined;
    this.#ended = new Promise((resolve) => {
      end = resolve;
    });
    this.#rollBack = transaction.rollBack;
    try {
      host.access.exec(`PRAGMA cache_size = ${String(LONG_CACHE_SIZE)}`);
      // Otherwise COMMIT would move everything into the database file before it returns.
      host.access.exec('PRAGMA wal_autocheckpoint = 0');
      const result = await work(transaction.tx);
      flushSearchIndex(transaction.tx);
      // What was moved meanwhile must not be told to be saved.
      host.connection.assertInPlace();
      await syncWal(host.connection.path);
      host.connection.assertInPlace();
      transaction.commit();
      return result;
    } catch (error) {
      transaction.rollBack();
      throw transaction.failure(error);
    } finally {
      this.#rollBack = undefined;
      await tidyUp(host);
      this.#ended = undefined;
      end();
    }
  }
}

/**
 * Most of what COMMIT would wait for, while the loop is free; none of it counts before COMMIT has written its mark. The
 * descriptor takes no lock of SQLite's with it: those are on the database file.
 */
async function syncWal(databasePath: string): Promise<void> {
  try {
    const wal = await open(`${databasePath}-wal`, 'r+');
    try {
      await wal.sync();
    } finally {
      await wal.close();
    }
  } catch (error) {
    throw fromFileError(error, 'writing');
  }
}

async function tidyUp({ access, connection }: LongTransactionHost): Promise<void> {
  // A timer, so that what has arrived meanwhile is heard between COMMIT and the next long step.
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  try {
    if (connection.isInPlace()) access.exec('PRAGMA wal_checkpoint(PASSIVE)');
    access.exec(`PRAGMA wal_autocheckpoint = ${String(AUTOCHECKPOINT_PAGES)}`);
    access.exec(`PRAGMA cache_size = ${String(CACHE_SIZE)}`);
  } catch {
    // Closing the vault meanwhile has checkpointed it, and there is nothing to set any more.
  }
}
