import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import { backupNote } from './backup-note.ts';
import type { ProofRequest } from './prove-copy.ts';

/**
 * The key of the vault on its way to the process that proves a copy. In the app the way leads through main,
 * which holds no keys: so the request is sealed for a key that the proving process has made for itself.
 */
export const sealedRequest = z.strictObject({
  /** X25519, SubjectPublicKeyInfo in DER. */
  publicKey: z.instanceof(Uint8Array),
  sealed: z.instanceof(Uint8Array),
});
type SealedRequest = z.infer<typeof sealedRequest>;

const proofRequest = z.strictObject({
  folder: z.string(),
  blobsFolder: z.string(),
  keyHex: z.string(),
  note: backupNote.optional(),
});

const TAG_BYTES = 16;
// Both keys are made for one message.
const NONCE = Buffer.alloc(12);

export interface RequestKey {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly open: (request: SealedRequest) => ProofRequest;
}

export function createRequestKey(): RequestKey {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    open({ publicKey: theirs, sealed }) {
      const body = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', sharedKey(privateKey, theirs), NONCE, {
        authTagLength: TAG_BYTES,
      }).setAuthTag(body.subarray(-TAG_BYTES));
      const plain = Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]);
      return proofRequest.parse(JSON.parse(plain.toString('utf8')));
    },
  };
}

export function sealRequest(request: ProofRequest, theirPublicKey: Uint8Array): SealedRequest {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const cipher = createCipheriv('aes-256-gcm', sharedKey(privateKey, theirPublicKey), NONCE);
  const text = cipher.update(JSON.stringify(request), 'utf8');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }),
    sealed: Buffer.concat([text, cipher.final(), cipher.getAuthTag()]),
  };
}

function sharedKey(privateKey: KeyObject, theirs: Uint8Array): Buffer {
  const publicKey = createPublicKey({ key: Buffer.from(theirs), format: 'der', type: 'spki' });
  const secret = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'casekeep/prove/v1', 32));
}
