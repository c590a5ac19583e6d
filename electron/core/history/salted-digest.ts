import { sha256 } from '#core/crypto/sha256.ts';

/** SHA-256 with 16 bytes of salt, so that words of few possible values cannot be guessed once they are purged. */
export function saltedDigest(salt: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  return sha256(salt, text);
}
