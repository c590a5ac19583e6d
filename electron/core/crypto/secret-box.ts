import { createCipheriv, createDecipheriv } from 'node:crypto';

const TAG_BYTES = 16;
export const SECRET_BYTES = 32;
/** Length of every sealed secret. */
export const SEALED_BYTES: number = SECRET_BYTES + TAG_BYTES;

interface BoxLock {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  /** Ties the ciphertext to its place; not secret. */
  readonly header: Uint8Array;
}

/** AES-256-GCM over a secret of 32 bytes. */
export function sealSecret(secret: Uint8Array, { key, nonce, header }: BoxLock): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(header);
  return new Uint8Array(Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]));
}

/** Undefined when key, header or ciphertext do not belong together. */
export function openSecret(
  sealed: Uint8Array,
  { key, nonce, header }: BoxLock,
): Uint8Array<ArrayBuffer> | undefined {
  // One length for all, checked first, leaves nothing to learn from probing (security.md §2.2).
  if (sealed.length !== SEALED_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(header)
    .setAuthTag(sealed.subarray(SECRET_BYTES));
  try {
    return new Uint8Array(
      Buffer.concat([decipher.update(sealed.subarray(0, SECRET_BYTES)), decipher.final()]),
    );
  } catch {
    return undefined;
  }
}
