import type { Random } from '#core/crypto/random.ts';
import type { Clock } from '../clock.ts';
import type { DatabaseAccess } from './database-access.ts';
import { fromDatabaseError, type UniqueErrors } from './database-error.ts';
import { sql } from './sql.ts';
import type { Author, ChangedNoun, NotedEntry, WriteDb } from './write-db.ts';

/** What a transaction needs; a `VaultSession` is one. */
export interface TransactionHost {
  readonly access: DatabaseAccess;
  readonly author: Author;
  /** 32 bytes that are the same for as long as this copy of the vault stays on this computer where it is. */
  readonly place: Uint8Array<ArrayBuffer>;
  readonly clock: Clock;
  readonly random: Random;
  /** Throws when nothing may be written any more: `vault/moved`, `file/disk-full`. */
  readonly assertWritable: () => void;
  /** Called once after COMMIT, with what was noted, if anything; never after a rollback. Must not throw. */
  readonly onCommitted: (nouns: readonly ChangedNoun[], entries: readonly NotedEntry[]) => void;
}

export interface TransactionOptions {
  readonly uniqueErrors?: UniqueErrors;
}

type NotAPromise<Result> = Result extends PromiseLike<unknown> ? never : Result;

/**
 * Runs `work` in one transaction: all of it is on disk when this returns, or nothing is.
 * Transactions do not nest; a use-case opens one and hands `tx` down.
 */
export function inTransaction<Result>(
  host: TransactionHost,
  work: (tx: WriteDb) => NotAPromise<Result>,
  options: TransactionOptions = {},
): Result {
  const transaction = beginTransaction(host, options);
  try {
    const result = work(transaction.tx);
    if (isThenable(result)) throw new TypeError('inTransaction: the work must not be asynchronous');
    transaction.commit();
    return result;
  } catch (error) {
    transaction.rollBack();
    throw transaction.failure(error);
  }
}

interface Transaction {
  readonly tx: WriteDb;
  /** Then tells what changed. */
  readonly commit: () => void;
  /** Does nothing after the end. */
  readonly rollBack: () => void;
  /** What a failure of the work means to a person. */
  readonly failure: (error: unknown) => unknown;
}

/** For `inTransaction` and `LongTransaction`, which see to it that it ends. */
export function beginTransaction(host: TransactionHost, options: TransactionOptions): Transaction {
  const { access } = host;
  const changed = new Set<ChangedNoun>();
  const entries: NotedEntry[] = [];
  let isOpen = true;
  const tx = {
    get: access.get,
    all: access.all,
    value: access.value,
    run(statement) {
      if (!isOpen) throw new TypeError('inTransaction: used after its end');
      return access.run(statement);
    },
    at: host.clock.now().toISOString(),
    author: host.author,
    place: host.place,
    randomBytes: host.random.bytes,
    noteChange(...nouns) {
      for (const noun of nouns) changed.add(noun);
    },
    noteEntry(entry) {
      entries.push(entry);
    },
  } as WriteDb;

  host.assertWritable();
  try {
    access.run(sql`BEGIN IMMEDIATE`);
  } catch (error) {
    throw fromDatabaseError(error);
  }
  return {
    tx,
    commit() {
      access.run(sql`COMMIT`);
      isOpen = false;
      host.onCommitted([...changed], entries);
    },
    rollBack() {
      if (isOpen) rollBack(access);
      isOpen = false;
    },
    failure: (error) => fromDatabaseError(error, options.uniqueErrors),
  };
}

function rollBack(access: DatabaseAccess): void {
  try {
    access.run(sql`ROLLBACK`);
  } catch {
    // A full disk or an I/O error has already rolled back; the first failure is the one to report.
  }
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
