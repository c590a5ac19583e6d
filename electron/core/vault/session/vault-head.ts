import { hkdfSync } from 'node:crypto';
import { closeSync, lstatSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '#core/crypto/random.ts';
import { openSecret, SEALED_BYTES, SECRET_BYTES, sealSecret } from '#core/crypto/secret-box.ts';
import type { Connection } from '#core/database/connection.ts';
import type { ChainEnd } from '#core/database/write-db.ts';
import { plainFileBytes } from '#core/files/plain-file.ts';
import { HEAD_NAME } from './vault-place.ts';

const NONCE_BYTES = 12;
const COUNT_BYTES = 8;
const HEAD_BYTES = NONCE_BYTES + SEALED_BYTES;

export type HeadPlace = Pick<Connection, 'path' | 'keyHex'>;

interface HeadKept {
  readonly vaultId: string;
  readonly place: HeadPlace;
  readonly random: Random;
}

/**
 * Keeps how long the audit chain is and how it ends, sealed. After COMMIT only, so that it never claims more than
 * the disk holds, and without a sync of its own: what a power cut takes of it claims less. A disk that
 * refuses it does not undo what was saved.
 */
export function keepHead(last: ChainEnd, { vaultId, place, random }: HeadKept): void {
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

export interface KnownHead {
  readonly count: number;
  /** The first bytes of the hash of that entry. */
  readonly end: Uint8Array;
}

/** Undefined where there is none, or one of another key: then nothing is known. */
export function readHead(vaultId: string, place: HeadPlace): KnownHead | undefined {
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
