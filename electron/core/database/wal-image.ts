import { closeSync, fstatSync, openSync, readSync, type BigIntStats } from 'node:fs';
import { PAGE_BYTES } from './vault-file-check.ts';

// The file format of SQLite, "The WAL File Format" (fileformat2.html, section 4).
const HEADER_BYTES = 32;
const FRAME_BYTES = 24 + PAGE_BYTES;
const SALTS = { start: 16, end: 24 };
const FRAME_SALTS = { start: 8, end: 16 };
const FRAME_COMMITS = 4;
const FRAMES_A_READ = 64;

/**
 * Above this it is no longer kept: 16 times what SQLite lets a -wal file grow to before it empties it. More gathers only
 * while a backup or an import holds the database.
 */
const MOST_BYTES = 64 * 1024 ** 2;

/**
 * What is committed in the -wal file, kept in memory as the ciphertext that it is: who deletes, replaces or overwrites
 * the file while it is open takes with it what was saved since the last checkpoint.
 */
export interface WalImage {
  /** After COMMIT and after a checkpoint: takes up what has come. */
  readonly follow: () => void;
  /** Of the file that SQLite writes to, wherever it is by now; undefined while there is none. */
  readonly stats: () => BigIntStats | undefined;
  /** Whether the file still begins with all of it. */
  readonly holds: () => boolean;
  /** What a -wal file has to hold, from the file itself where it was too much; empty when the database has everything. */
  readonly bytes: () => Buffer;
  readonly close: () => void;
}

/** `path` is that of the -wal file. Its descriptor takes no lock with it when it is closed: those are on the database. */
export function imageOfWal(path: string): WalImage {
  let descriptor: number | undefined;
  let header: Buffer<ArrayBuffer> = Buffer.alloc(0);
  let frames: Buffer<ArrayBuffer>[] = [];
  let framesBytes = 0;
  let isTooMuch = false;

  function open(): number | undefined {
    try {
      descriptor ??= openSync(path, 'r');
    } catch {
      // SQLite makes it with the first change.
    }
    return descriptor;
  }

  function restart(read: Buffer<ArrayBuffer>): void {
    header = read;
    frames = [];
    framesBytes = 0;
    isTooMuch = false;
  }

  function follow(): void {
    const file = open();
    if (file === undefined) return;
    const read = readAt(file, 0, HEADER_BYTES);
    if (read.length < HEADER_BYTES) {
      restart(Buffer.alloc(0));
      return;
    }
    // New salts: SQLite begins again at the front, since the database has everything.
    if (!read.equals(header)) restart(read);
    while (!isTooMuch) {
      const chunk = readAt(file, HEADER_BYTES + framesBytes, FRAMES_A_READ * FRAME_BYTES);
      const committed = lastCommit(chunk, header.subarray(SALTS.start, SALTS.end));
      if (committed === 0) return;
      frames.push(Buffer.from(chunk.subarray(0, committed)));
      framesBytes += committed;
      if (framesBytes > MOST_BYTES) {
        frames = [];
        isTooMuch = true;
      }
    }
  }

  follow();
  return {
    follow,
    stats: () => (descriptor === undefined ? undefined : fstatSync(descriptor, { bigint: true })),
    holds() {
      if (descriptor === undefined || isTooMuch) return true;
      const all = Buffer.concat([header, ...frames]);
      return readAt(descriptor, 0, all.length).equals(all);
    },
    bytes() {
      if (!isTooMuch) return framesBytes === 0 ? Buffer.alloc(0) : Buffer.concat([header, ...frames]);
      return descriptor === undefined ? Buffer.alloc(0) : readAt(descriptor, 0, fstatSync(descriptor).size);
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

/**
 * Bytes up to and with the last frame that ends a transaction. Frames of one that was undone, or of an earlier round of
 * the file, may follow; recovery tells them by their checksums, as it does in the file itself.
 */
function lastCommit(chunk: Buffer, salts: Buffer): number {
  let end = 0;
  for (let at = 0; at + FRAME_BYTES <= chunk.length; at += FRAME_BYTES) {
    if (!chunk.subarray(at + FRAME_SALTS.start, at + FRAME_SALTS.end).equals(salts)) break;
    if (chunk.readUInt32BE(at + FRAME_COMMITS) !== 0) end = at + FRAME_BYTES;
  }
  return end;
}

function readAt(descriptor: number, position: number, bytes: number): Buffer<ArrayBuffer> {
  const buffer = Buffer.alloc(bytes);
  const read = readSync(descriptor, buffer, 0, bytes, position);
  return buffer.subarray(0, read);
}
