import { createHash } from 'node:crypto';

/** SHA-256 with 16 bytes of salt, so that words of few possible values cannot be guessed once they are purged. */
export function saltedDigest(salt: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(salt).update(text, 'utf8').digest());
}
