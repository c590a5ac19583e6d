import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;
const RESERVED_BYTES = 80;
const SALT_BYTES = 16;

interface DecryptedDatabase {
  /** Plain pages of the file and of its -wal, one after the other. */
  readonly plain: Buffer;
  readonly pages: number;
  /** Numbers of the pages whose HMAC does not fit. */
  readonly badPages: readonly number[];
}

/**
 * Reads an SQLCipher 4 file with node:crypto alone, by its published format: page = ciphertext, then an IV
 * of 16 bytes and an HMAC-SHA512 of 64 over both and the page number. Shares no code with the product.
 */
export function decryptDatabase(path: string, dataKey: Uint8Array): DecryptedDatabase {
  const file = readFileSync(path);
  const salt = file.subarray(0, SALT_BYTES);
  const hmacKey = pbkdf2Sync(dataKey, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const plain: Buffer[] = [];
  const badPages: number[] = [];

  function decryptPage(page: Buffer, number: number): void {
    const start = number === 1 ? SALT_BYTES : 0;
    const body = page.subarray(start, PAGE_BYTES - RESERVED_BYTES);
    const iv = page.subarray(PAGE_BYTES - RESERVED_BYTES, PAGE_BYTES - 64);
    const pageNumber = Buffer.alloc(4);
    pageNumber.writeUInt32LE(number);
    const mac = createHmac('sha512', hmacKey).update(body).update(iv).update(pageNumber).digest();
    if (!mac.equals(page.subarray(PAGE_BYTES - 64))) {
      badPages.push(number);
      return;
    }
    const decipher = createDecipheriv('aes-256-cbc', dataKey, iv).setAutoPadding(false);
    plain.push(decipher.update(body), decipher.final());
  }

  const pages = Math.floor(file.length / PAGE_BYTES);
  for (let number = 1; number <= pages; number++) {
    decryptPage(file.subarray((number - 1) * PAGE_BYTES, number * PAGE_BYTES), number);
  }
  for (const { page, number } of walFrames(`${path}-wal`)) decryptPage(page, number);
  return { plain: Buffer.concat(plain), pages, badPages };
}

function walFrames(path: string): { page: Buffer; number: number }[] {
  if (!existsSync(path)) return [];
  const wal = readFileSync(path);
  const frames: { page: Buffer; number: number }[] = [];
  for (let at = 32; at + 24 + PAGE_BYTES <= wal.length; at += 24 + PAGE_BYTES) {
    frames.push({ page: wal.subarray(at + 24, at + 24 + PAGE_BYTES), number: wal.readUInt32BE(at) });
  }
  return frames;
}
