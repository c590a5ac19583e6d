import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';

const TAG_BYTES = 16;
// Every key is made for one message.
const NONCE = Buffer.alloc(12);

export interface SealedMessage {
  /** X25519, SubjectPublicKeyInfo in DER; made for this message. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** AES-256-GCM, the tag behind the text. */
  readonly box: Uint8Array<ArrayBuffer>;
}

export interface MessageKey {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** Throws when it was sealed for another key or another purpose, or was altered. */
  readonly open: (message: SealedMessage, purpose: string) => Buffer;
  /** Seals an answer to whoever has sealed `message`; once for each purpose. */
  readonly answer: (text: string, message: SealedMessage, purpose: string) => Uint8Array<ArrayBuffer>;
}

/** For what is on its way through a process that is not to read it. */
export function createMessageKey(): MessageKey {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const own = spki(publicKey);
  const keyFor = (theirs: Uint8Array, purpose: string) =>
    messageKey(privateKey, { theirs, salt: [theirs, own], purpose });
  return {
    publicKey: own,
    open({ publicKey: theirs, box }, purpose) {
      const body = Buffer.from(box);
      const decipher = createDecipheriv('aes-256-gcm', keyFor(theirs, purpose), NONCE, {
        authTagLength: TAG_BYTES,
      }).setAuthTag(body.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]);
    },
    answer: (text, { publicKey: theirs }, purpose) => seal(text, keyFor(theirs, purpose)),
  };
}

export function sealMessage(
  text: string,
  { to, purpose }: { readonly to: Uint8Array; readonly purpose: string },
): SealedMessage {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const own = spki(publicKey);
  return {
    publicKey: own,
    box: seal(text, messageKey(privateKey, { theirs: to, salt: [own, to], purpose })),
  };
}

function seal(text: string, key: Buffer): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv('aes-256-gcm', key, NONCE);
  return new Uint8Array(Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]));
}

function messageKey(
  privateKey: KeyObject,
  { theirs, salt, purpose }: { theirs: Uint8Array; salt: readonly Uint8Array[]; purpose: string },
): Buffer {
  const publicKey = createPublicKey({ key: Buffer.from(theirs), format: 'der', type: 'spki' });
  const secret = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', secret, Buffer.concat(salt), purpose, 32));
}

function spki(publicKey: KeyObject): Uint8Array<ArrayBuffer> {
  return new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
}
