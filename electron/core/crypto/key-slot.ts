import { createCipheriv, createDecipheriv } from 'node:crypto';

const TAG_BYTES = 16;
const SECRET_BYTES = 64;

/** What every slot of a vault wraps: the data key, and the signing seed of its person. */
export interface SlotSecrets {
  readonly dataKey: Uint8Array<ArrayBuffer>;
  readonly signSeed: Uint8Array<ArrayBuffer>;
}

/** AES-256-GCM; `header` ties the ciphertext to its slot, vault and key derivation. */
export function sealSlot(
  secrets: SlotSecrets,
  { key, nonce, header }: { key: Uint8Array; nonce: Uint8Array; header: Uint8Array },
): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(header);
  return new Uint8Array(
    Buffer.concat([
      cipher.update(secrets.dataKey),
      cipher.update(secrets.signSeed),
      cipher.final(),
      cipher.getAuthTag(),
    ]),
  );
}

/** Undefined when key, header or ciphertext do not belong together. */
export function openSlot(
  sealed: Uint8Array,
  { key, nonce, header }: { key: Uint8Array; nonce: Uint8Array; header: Uint8Array },
): SlotSecrets | undefined {
  // One length for all slots, checked first, leaves nothing to learn from probing (security.md §2.2).
  if (sealed.length !== SECRET_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(header)
    .setAuthTag(sealed.subarray(SECRET_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, SECRET_BYTES)), decipher.final()]);
    return { dataKey: new Uint8Array(plain.subarray(0, 32)), signSeed: new Uint8Array(plain.subarray(32)) };
  } catch {
    return undefined;
  }
}
