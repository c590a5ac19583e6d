import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { Database, setLogger } from '@signalapp/sqlcipher';
import { closeSync, existsSync, fstatSync, openSync } from 'node:fs';
import { fromFileError } from '#core/files/from-file-error.ts';
import { databaseAccess, type DatabaseAccess } from './database-access.ts';
import { fromDatabaseError, sqliteCode } from './database-error.ts';
import { openFiles, type KeptFiles, type OpenFiles } from './open-files.ts';
import { applyPragmas } from './required-pragmas.ts';
import { sql } from './sql.ts';
import { isAnyPageAuthentic } from './read-pages.ts';
import { checkVaultFile } from './vault-file-check.ts';

/** An open, keyed and configured database. This file alone opens one. */
export interface Connection {
  readonly access: DatabaseAccess;
  readonly path: string;
  /** For the process that proves a copy; 64 hexadecimal digits. */
  readonly keyHex: string;
  /**
   * Moves everything from the -wal file into the database and syncs it; not while the file is held still. Throws
   * `vault/moved`.
   */
  readonly checkpoint: () => void;
  /**
   * Throws `vault/moved` when database or -wal file are not where they were, or somebody else has written to them: from
   * then on nothing is written. Costs two `stat`.
   */
  readonly assertInPlace: () => void;
  /** Says the same. */
  readonly isInPlace: () => boolean;
  /** What can be put back of what was moved. */
  readonly kept: () => KeptFiles;
  /** From now on no page of the file changes, while commits go on and gather in the -wal file. */
  readonly holdStill: () => HeldDatabase;
  /** Checkpoints, then closes; what was moved is neither, but left to the end of the process. The second call does nothing. */
  readonly close: () => void;
}

/** A database whose file is consistent by itself and stays so until it is released. */
export interface HeldDatabase {
  /** For reading; stays open until the database is closed, since closing it would drop SQLite's locks. */
  readonly descriptor: number;
  readonly bytes: number;
  readonly release: () => void;
}

/** What SQLite does unless told otherwise. */
export const AUTOCHECKPOINT_PAGES = 1000;

/** Marks a file as ours: the bytes `Case`. */
export const APPLICATION_ID = 0x43_61_73_65;

/** Of vaults that were made while there was no release, the bytes `Ckep`: another schema under the same numbers. */
export const DEVELOPMENT_APPLICATION_ID = 0x43_6b_65_70;

// SQLite gives up every lock of a file when any descriptor of it is closed, so a file that is open
// in this process must not even be looked at again.
const openPaths = new Set<string>();

// What moved while it was open, kept from the garbage collector, which would close it.
const leftOpen = new Set<Database>();

/** Makes a new database. Refuses a path that exists. */
export function createDatabase(path: string, keyHex: string): Connection {
  assertKey(keyHex);
  if (existsSync(path)) throw new AppError('vault/not-empty');
  try {
    // The addon would create it readable for everybody.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    throw fromCreateError(error);
  }
  const connection = connect(path, keyHex);
  connection.access.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  return connection;
}

/** Opens a database that exists, under its key, if it is ours. Never creates one. */
export function openDatabase(path: string, keyHex: string): Connection {
  assertKey(keyHex);
  if (openPaths.has(path)) throw new AppError('vault/in-use');
  checkVaultFile(path);
  const connection = connect(path, keyHex);
  const applicationId = connection.access.value(sql`PRAGMA application_id`);
  if (applicationId !== APPLICATION_ID) {
    connection.close();
    const isOld = applicationId === DEVELOPMENT_APPLICATION_ID;
    throw new AppError(isOld ? 'vault/development-build' : 'vault/foreign-file');
  }
  return connection;
}

/** An empty database without a key that is nowhere but in memory, and holds nothing of anybody. */
export function withMemoryDatabase<Result>(work: (access: DatabaseAccess) => Result): Result {
  const native = new Database(':memory:');
  try {
    native.initTokenizer();
    return work(databaseAccess(native));
  } finally {
    native.close();
  }
}

// Anything but 64 hex digits is taken for a passphrase without a word, and no key at all makes a
// plaintext file (security.md finding 1). The message must never hold the key.
function assertKey(keyHex: string): void {
  if (typeof keyHex !== 'string' || !/^[0-9a-f]{64}$/u.test(keyHex)) throw new AppError('vault/bad-key');
}

function connect(path: string, keyHex: string): Connection {
  // SQLite's own log lines quote statements; nobody listens.
  setLogger(() => undefined);
  let native: Database;
  try {
    native = new Database(path, { cacheStatements: true });
  } catch (error) {
    throw fromDatabaseError(error);
  }
  const access = databaseAccess(native);
  try {
    access.exec('PRAGMA cipher_log_level = NONE');
    // `exec`, since a prepared statement would keep the key in the statement cache.
    access.exec(`PRAGMA key = "x'${keyHex}'"`);
    // Before the first read, which would make a -shm file and let a second process in.
    access.exec('PRAGMA locking_mode = EXCLUSIVE');
    access.value(sql`SELECT count(*) FROM sqlite_schema`);
    applyPragmas(access);
    native.initTokenizer();
  } catch (error) {
    native.close();
    throw sqliteCode(error) === 'SQLITE_NOTADB' ? undecryptable(path, keyHex) : fromDatabaseError(error);
  }
  openPaths.add(path);
  const files = openFiles(path);
  const watched = followedAccess(access, files);
  let isOpen = true;
  let isHeld = false;

  // SQLite goes on writing to a file that was renamed, and says nothing (security.md finding 11).
  function isInPlace(): boolean {
    return files.look(watched.isWriting());
  }

  function assertInPlace(): void {
    if (!isInPlace()) throw new AppError('vault/moved');
  }

  function checkpoint(): void {
    assertInPlace();
    if (isHeld) return;
    try {
      watched.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      throw fromDatabaseError(error);
    }
  }

  return {
    access: watched,
    path,
    keyHex,
    checkpoint,
    assertInPlace,
    isInPlace,
    kept: files.kept,
    holdStill() {
      assertInPlace();
      if (isHeld) throw new TypeError('holdStill: it is held already');
      watched.exec('PRAGMA wal_autocheckpoint = 0');
      checkpoint();
      isHeld = true;
      return {
        descriptor: files.descriptor,
        bytes: fstatSync(files.descriptor).size,
        release() {
          if (!isHeld || !isOpen) return;
          isHeld = false;
          watched.exec(`PRAGMA wal_autocheckpoint = ${String(AUTOCHECKPOINT_PAGES)}`);
        },
      };
    },
    close() {
      if (!isOpen) return;
      isHeld = false;
      try {
        checkpoint();
      } catch {
        // A full disk: what was committed stays in the -wal file and is recovered on the next opening.
      }
      const isSafe = isInPlace();
      isOpen = false;
      files.closeWal();
      if (isSafe) native.close();
      else leaveOpen(native);
      closeSync(files.descriptor);
      openPaths.delete(path);
    },
  };
}

interface FollowedAccess extends DatabaseAccess {
  /** Whether a transaction is open. */
  readonly isWriting: () => boolean;
}

/** Everything that SQLite writes it writes while a statement of ours runs; what others write comes in between. */
function followedAccess(access: DatabaseAccess, files: OpenFiles): FollowedAccess {
  let isWriting = false;
  function followed<Result>(work: () => Result): Result {
    // Before it is taken for our own.
    files.look(isWriting);
    try {
      return work();
    } finally {
      if (!isWriting) files.follow();
    }
  }
  return {
    ...access,
    isWriting: () => isWriting,
    exec: (script) => followed(() => access.exec(script)),
    run(statement) {
      const [word] = statement.text.trimStart().split(/\s/u, 1);
      if (word !== 'COMMIT' && word !== 'ROLLBACK') {
        const result = followed(() => access.run(statement));
        if (word === 'BEGIN') isWriting = true;
        return result;
      }
      // Before its end: what did not fit into memory has been written already, perhaps over the front of the -wal file.
      return followed(() => {
        try {
          const result = access.run(statement);
          isWriting = false;
          return result;
        } catch (error) {
          // A COMMIT that failed may still be undone; a ROLLBACK that fails had nothing to undo.
          if (word === 'ROLLBACK') isWriting = false;
          throw error;
        }
      });
    },
  };
}

/**
 * Closing it, SQLite would delete whatever now has the name of the -wal file: that of another vault, perhaps. So it ends
 * with the process, at once: a process that returns would have it closed all the same, and abort over it.
 */
function leaveOpen(native: Database): void {
  if (leftOpen.size === 0) process.on('exit', () => process.exit());
  leftOpen.add(native);
}

// The first page does not authenticate. If any other does, the key is right and the file is damaged. Not asked of
// SQLCipher, which would read all of a file that may be planted and of any size.
function undecryptable(path: string, keyHex: string): AppError {
  return new AppError(isAnyPageAuthentic(path, keyHex) ? 'vault/corrupt' : 'vault/foreign-file');
}

function fromCreateError(error: unknown): unknown {
  const failure = fromFileError(error, 'writing');
  if (!isAppError(failure) || failure.code === 'file/disk-full') return failure;
  return new AppError(failure.code === 'file/not-found' ? 'vault/not-found' : 'vault/read-only-place');
}
