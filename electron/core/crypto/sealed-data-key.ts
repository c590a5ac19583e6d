import { createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { openSecret, sealSecret } from './secret-box.ts';

// RFC 8410: the fixed bytes around a raw X25519 key in PKCS #8 and in SubjectPublicKeyInfo.
const PKCS8_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');

// Each key below seals one message: its ephemeral key is new every time.
const ONLY_NONCE = new Uint8Array(12);

/** A data key that only the holder of one X25519 key can open; anybody can make it. */
export interface SealedDataKey {
  readonly ephemeral: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** The X25519 public key of 32 secret bytes. */
export function sealPublicOf(secret: Uint8Array): Uint8Array<ArrayBuffer> {
  return rawPublic(createPublicKey(privateKey(secret)).export({ format: 'der', type: 'spki' }));
}

/**
 * Seals to a person who need not be there: so a new data key reaches everybody who stays, without their
 * passphrases. `ephemeralSecret` is 32 fresh random bytes.
 */
export function sealDataKey(
  dataKey: Uint8Array,
  { to, header, ephemeralSecret }: { to: Uint8Array; header: Uint8Array; ephemeralSecret: Uint8Array },
): SealedDataKey {
  const ephemeral = sealPublicOf(ephemeralSecret);
  const key = sharedKey(ephemeralSecret, { their: to, ephemeral, to });
  return { ephemeral, sealed: sealSecret(dataKey, { key, nonce: ONLY_NONCE, header }) };
}

/** Undefined when it was not sealed to this key with this header. */
export function openDataKey(
  { ephemeral, sealed }: SealedDataKey,
  { secret, header }: { secret: Uint8Array; header: Uint8Array },
): Uint8Array<ArrayBuffer> | undefined {
  try {
    const key = sharedKey(secret, { their: ephemeral, ephemeral, to: sealPublicOf(secret) });
    return openSecret(sealed, { key, nonce: ONLY_NONCE, header });
  } catch {
    // A public key of low order gives no shared secret.
    return undefined;
  }
}

function sharedKey(
  secret: Uint8Array,
  { their, ephemeral, to }: { their: Uint8Array; ephemeral: Uint8Array; to: Uint8Array },
): Uint8Array {
  const shared = diffieHellman({
    privateKey: privateKey(secret),
    publicKey: createPublicKey({ key: Buffer.concat([SPKI_PREFIX, their]), format: 'der', type: 'spki' }),
  });
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeral, to]), 'casekeep/data-key/v1', 32));
}

function privateKey(secret: Uint8Array) {
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, secret]), format: 'der', type: 'pkcs8' });
}

function rawPublic(spki: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(spki.subarray(SPKI_PREFIX.length));
}
