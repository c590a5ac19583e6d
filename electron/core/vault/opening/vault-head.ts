import { hkdfSync } from 'node:crypto';
import { closeSync, lstatSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '#core/crypto/random.ts';
import { openSecret, SEALED_BYTES, SECRET_BYTES, sealSecret } from '#core/crypto/secret-box.ts';
import type { Connection } from '#core/database/connection.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { plainFileBytes } from '#core/files/plain-file.ts';
import { findLastEntry, listEntriesPage } from '#core/history/audit-repository.ts';
import { appendDetailedEntry } from '#core/history/detailed-entry.ts';
import { retireDevices } from '#core/history/device-repository.ts';
import type { LostChanges } from '../session/lost-changes.ts';
import { HEAD_NAME } from './vault-place.ts';

const NONCE_BYTES = 12;
const COUNT_BYTES = 8;
const HEAD_BYTES = NONCE_BYTES + SEALED_BYTES;

type HeadPlace = Pick<Connection, 'path' | 'keyHex'>;

/**
 * Whether the database still holds every change that was acknowledged, as the file beside it has it. SQLite takes a
 * `-wal` file that is gone or damaged for one that ended sooner, and an older database for the present one.
 * Null where there is no such file, or one of another key: then nothing is known.
 */
export function findLostChanges(db: ReadDb, vaultId: string, place: HeadPlace): LostChanges | null {
  const known = readHead(vaultId, place);
  const last = findLastEntry(db);
  if (known === undefined || last === undefined) return null;
  const [entry] = listEntriesPage(db, known.count - 1, 1);
  if (entry?.seq === known.count && isSameEnd(entry.hash, known.end)) return null;
  return { count: last.seq < known.count ? known.count - last.seq : null, keptUntil: last.at };
}

/** Whoever opens the vault next signs that changes are missing. */
export function noteLostChanges(tx: WriteDb, vaultId: string, lost: LostChanges | null): void {
  if (lost === null) return;
  // What was given with the changes that are missing, references among it, must not be given again.
  retireDevices(tx);
  appendDetailedEntry(tx, { action: 'loss-found', noun: 'vault', recordId: vaultId }, lost);
}

/**
 * Keeps how long the audit chain is and how it ends, sealed. After COMMIT only, so that it never claims more than
 * the disk holds, and without a sync of its own: what a power cut takes of it claims less. A disk that
 * refuses it does not undo what was saved.
 */
export function keepHead(db: ReadDb, vaultId: string, place: HeadPlace, random: Random): void {
  const last = findLastEntry(db);
  if (last === undefined) return;
  const end = Buffer.alloc(SECRET_BYTES);
  end.writeBigUInt64BE(BigInt(last.seq));
  end.set(last.hash.subarray(0, SECRET_BYTES - COUNT_BYTES), COUNT_BYTES);
  const nonce = random.bytes(NONCE_BYTES);
  const sealed = sealSecret(end, { key: headKey(place.keyHex), nonce, header: headerOf(vaultId) });
  try {
    const descriptor = openForWriting(headPath(place));
    try {
      writeSync(descriptor, Buffer.concat([nonce, sealed]), 0, HEAD_BYTES, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The one before stays, or one that nobody can read.
  }
}

interface KnownHead {
  readonly count: number;
  /** The first bytes of the hash of that entry. */
  readonly end: Uint8Array;
}

function readHead(vaultId: string, place: HeadPlace): KnownHead | undefined {
  let bytes: Buffer;
  try {
    const path = headPath(place);
    if (plainFileBytes(path) !== HEAD_BYTES) return undefined;
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const end = openSecret(bytes.subarray(NONCE_BYTES), {
    key: headKey(place.keyHex),
    nonce: bytes.subarray(0, NONCE_BYTES),
    header: headerOf(vaultId),
  });
  if (end === undefined) return undefined;
  return { count: Number(Buffer.from(end).readBigUInt64BE()), end: end.subarray(COUNT_BYTES) };
}

function isSameEnd(hash: Uint8Array, end: Uint8Array): boolean {
  return Buffer.compare(hash.subarray(0, end.length), end) === 0;
}

/** Whatever else bears the name goes: through a link, some other file would be overwritten. */
function openForWriting(path: string): number {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() === true && stats.nlink === 1) return openSync(path, 'r+');
  rmSync(path, { force: true });
  return openSync(path, 'wx', 0o600);
}

function headPath({ path }: HeadPlace): string {
  return join(dirname(path), HEAD_NAME);
}

function headKey(keyHex: string): Uint8Array {
  return Buffer.from(hkdfSync('sha256', Buffer.from(keyHex, 'hex'), Buffer.alloc(0), 'head/v1', 32));
}

function headerOf(vaultId: string): Uint8Array {
  return Buffer.from(JSON.stringify(['vault.head', vaultId]));
}
