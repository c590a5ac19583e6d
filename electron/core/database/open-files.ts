import { fstatSync, openSync, readFileSync, readSync, statSync, type BigIntStats } from 'node:fs';
import { PAGE_BYTES } from './vault-file-check.ts';
import { imageOfWal } from './wal-image.ts';

/** File systems that keep whole seconds, or two, round a time when they write it down. */
const ROUNDING_NS = 3_000_000_000n;

/** The two files that SQLite has open, wherever they are by now, and what it last left in them. */
export interface OpenFiles {
  /** Of the database, for reading; open until the database is closed, since closing it would drop SQLite's locks. */
  readonly descriptor: number;
  /** Right after SQLite has written: what is there now is its own. */
  readonly follow: () => void;
  /**
   * Whether both are where they were and hold what SQLite wrote; what once was not stays so. `isWriting`: a transaction
   * is open, which may have written on the way.
   */
  readonly look: (isWriting: boolean) => boolean;
  readonly kept: () => KeptFiles;
  /** Before SQLite closes: on Windows it could not delete its -wal file. Nothing is looked at any more. */
  readonly closeWal: () => void;
}

/** What was acknowledged, and what is at its place by now. */
export interface KeptFiles {
  /** `own`: at its place and as it was; `altered`: at its place, written over; `other`: something else is there. */
  readonly database: 'own' | 'altered' | 'other' | 'none';
  /** Of the database that was opened; `bytes` and content are whole unless somebody wrote over it. */
  readonly descriptor: number;
  /** Whether it has no name any more: who replaced or deleted it left it to this process alone. */
  readonly isDatabaseDeleted: boolean;
  /** What the -wal file has to hold. */
  readonly wal: Uint8Array;
  /** Whether there is one that holds it, or none and nothing to hold. */
  readonly isWalWhole: boolean;
  /** Whether the one that was opened is still at its place. */
  readonly isWalHere: boolean;
  /** Whether it has no name any more. */
  readonly isWalDeleted: boolean;
}

/** `path` is that of the database, which SQLite has open. */
export function openFiles(path: string): OpenFiles {
  const walPath = `${path}-wal`;
  const descriptor = openSync(path, 'r');
  const wal = imageOfWal(walPath);
  let database = stampOf(descriptor);
  let walStats = wal.stats();
  let isLost = false;
  let isEnded = false;

  function databaseAsItIs(): KeptFiles['database'] {
    const now = statsOf(path);
    if (now === undefined) return 'none';
    if (!isSameFile(now, database.stats)) return 'other';
    return isRoundedOnly(now, database.stats) && pageOne(descriptor).equals(database.pageOne)
      ? 'own'
      : 'altered';
  }

  function isWalInPlace(): boolean {
    const now = statsOf(walPath);
    if (walStats === undefined) return true;
    if (now === undefined || !isSameFile(now, walStats)) return false;
    if (isSameState(now, walStats)) return true;
    // Who only touched it changed nothing: the bytes decide.
    return wal.holds();
  }

  function isWalWhole(): boolean {
    const now = statsOf(walPath);
    const bytes = wal.bytes();
    if (now === undefined) return bytes.length === 0;
    if (walStats !== undefined && isSameFile(now, walStats)) return wal.holds();
    return now.isFile() && now.size === BigInt(bytes.length) && readFileSync(walPath).equals(bytes);
  }

  return {
    descriptor,
    follow() {
      // What was kept is all there is by now.
      if (isLost || isEnded) return;
      wal.follow();
      walStats = wal.stats();
      const stats = fstatSync(descriptor, { bigint: true });
      if (!isSameState(stats, database.stats)) database = stampOf(descriptor);
    },
    look(isWriting) {
      if (isEnded) return !isLost;
      isLost ||= isWriting
        ? !isAtAndWhole(path, database.stats) || (walStats !== undefined && !isAtAndWhole(walPath, walStats))
        : databaseAsItIs() !== 'own' || !isWalInPlace();
      return !isLost;
    },
    kept: () => ({
      database: databaseAsItIs(),
      descriptor,
      isDatabaseDeleted: fstatSync(descriptor, { bigint: true }).nlink === 0n,
      wal: wal.bytes(),
      isWalWhole: isWalWhole(),
      isWalHere: walStats !== undefined && isAt(walPath, walStats),
      isWalDeleted: wal.stats()?.nlink === 0n,
    }),
    closeWal() {
      isEnded = true;
      wal.close();
    },
  };
}

interface Stamp {
  readonly stats: BigIntStats;
  readonly pageOne: Buffer;
}

function stampOf(descriptor: number): Stamp {
  return { stats: fstatSync(descriptor, { bigint: true }), pageOne: pageOne(descriptor) };
}

function pageOne(descriptor: number): Buffer {
  const page = Buffer.alloc(PAGE_BYTES);
  return page.subarray(0, readSync(descriptor, page, 0, PAGE_BYTES, 0));
}

/** What may no longer be looked at counts as gone: nothing is written to it. */
function statsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

function isAt(path: string, known: BigIntStats): boolean {
  const now = statsOf(path);
  return now !== undefined && isSameFile(now, known);
}

/** SQLite makes neither of them smaller within a transaction. */
function isAtAndWhole(path: string, known: BigIntStats): boolean {
  const now = statsOf(path);
  return now !== undefined && isSameFile(now, known) && now.size >= known.size;
}

function isSameFile(one: BigIntStats, other: BigIntStats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

/**
 * Nobody has written. Windows notes the time of a write when it likes, at the latest when the file is closed, so there
 * the size alone says something; it also lets nobody rename or delete what is open.
 */
function isSameState(one: BigIntStats, other: BigIntStats): boolean {
  return one.size === other.size && (process.platform === 'win32' || one.mtimeNs === other.mtimeNs);
}

function isRoundedOnly(one: BigIntStats, other: BigIntStats): boolean {
  if (one.size !== other.size) return false;
  const differenceNs = one.mtimeNs - other.mtimeNs;
  return process.platform === 'win32' || (differenceNs < ROUNDING_NS && differenceNs > -ROUNDING_NS);
}
