import { createHash } from 'node:crypto';

/** Of the parts one after the other; texts as UTF-8. Bytes of any amount go through `createHash`, piece by piece. */
export function sha256(...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** As `sha256sum` prints it. */
export function sha256Hex(...parts: readonly (string | Uint8Array)[]): string {
  return Buffer.from(sha256(...parts)).toString('hex');
}
