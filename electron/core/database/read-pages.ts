import { createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { PAGE_BYTES } from './vault-file-check.ts';

/** SQLCipher 4: a page is ciphertext, an IV of 16 bytes, and an HMAC-SHA512 over both and the number of the page. */
const HMAC_BYTES = 64;
const SALT_BYTES = 16;
/** What SQLCipher derives the key of the HMAC with: the salt with other bits, twice. */
const SALT_MASK = 0x3a;
const HMAC_ROUNDS = 2;
const PAGES_AT_ONCE = 256;
const LISTED = 20;

export interface PageReading {
  /** Of a file that stays as it is meanwhile. Not opened anew: closing another would drop the locks of SQLite. */
  readonly descriptor: number;
  readonly bytes: number;
  readonly keyHex: string;
}

export interface PagesRead {
  /** The first that do not authenticate, from 1. */
  readonly damaged: readonly number[];
}

/** Reads every page of a database and authenticates it, without SQLCipher and without decrypting anything. */
export async function readPages({ descriptor, bytes, keyHex }: PageReading): Promise<PagesRead> {
  const damaged: number[] = [];
  const buffer = Buffer.alloc(PAGES_AT_ONCE * PAGE_BYTES);
  let key: Buffer | undefined;
  for (let at = 0; at < bytes && damaged.length < LISTED;) {
    const read = readSync(descriptor, buffer, 0, Math.min(buffer.length, bytes - at), at);
    key ??= hmacKey(keyHex, buffer.subarray(0, SALT_BYTES));
    const whole = read - (read % PAGE_BYTES);
    // The file is shorter than it was, or ends within a page.
    if (whole === 0) return { damaged: [...damaged, at / PAGE_BYTES + 1] };
    for (let start = 0; start < whole; start += PAGE_BYTES) {
      const number = (at + start) / PAGE_BYTES + 1;
      if (!isAuthentic(buffer.subarray(start, start + PAGE_BYTES), number, key)) damaged.push(number);
    }
    at += whole;
  }
  return { damaged: damaged.slice(0, LISTED) };
}

/** Enough to tell a damaged database from one of another key, however large a file says it is. */
const PAGES_TRIED = 2_000;

/** Whether any of the first pages of a file authenticates under a key. */
export function isAnyPageAuthentic(path: string, keyHex: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(PAGES_AT_ONCE * PAGE_BYTES);
    let key: Buffer | undefined;
    for (let at = 0; at < PAGES_TRIED * PAGE_BYTES;) {
      const read = readSync(descriptor, buffer, 0, buffer.length, at);
      key ??= hmacKey(keyHex, buffer.subarray(0, SALT_BYTES));
      for (let start = 0; start + PAGE_BYTES <= read; start += PAGE_BYTES) {
        const number = (at + start) / PAGE_BYTES + 1;
        if (isAuthentic(buffer.subarray(start, start + PAGE_BYTES), number, key)) return true;
      }
      if (read < buffer.length) return false;
      at += read;
    }
    return false;
  } finally {
    closeSync(descriptor);
  }
}

function hmacKey(keyHex: string, salt: Uint8Array): Buffer {
  const masked = Buffer.from(salt.map((byte) => byte ^ SALT_MASK));
  return pbkdf2Sync(Buffer.from(keyHex, 'hex'), masked, HMAC_ROUNDS, 32, 'sha512');
}

function isAuthentic(page: Buffer, number: number, key: Buffer): boolean {
  const pageNumber = Buffer.alloc(4);
  pageNumber.writeUInt32LE(number);
  const signed = page.subarray(number === 1 ? SALT_BYTES : 0, PAGE_BYTES - HMAC_BYTES);
  const mac = createHmac('sha512', key).update(signed).update(pageNumber).digest();
  return mac.equals(page.subarray(PAGE_BYTES - HMAC_BYTES));
}
