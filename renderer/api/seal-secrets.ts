import type { Sealing } from '#shared/ipc/connect.ts';
import { SEALED_ANSWER, SEALED_INPUT } from '#shared/ipc/sealed.ts';

// Every key is made for one message.
const NONCE = new Uint8Array(12);

type Bytes = Uint8Array<ArrayBuffer>;

/** Seals secret fields for core and opens what it seals in answer; `sealed-message.ts` in core is the other side. */
export const sealSecrets: Sealing = async (operation, fields, theirKey) => {
  const pair = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
  if (!('privateKey' in pair)) throw new Error('No pair of keys was made.');
  const own = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const theirs = new Uint8Array(theirKey);
  const publicKey = await crypto.subtle.importKey('spki', theirs, { name: 'X25519' }, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'X25519', public: publicKey }, pair.privateKey, 256);
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = new Uint8Array([...own, ...theirs]);

  async function keyFor(purpose: string, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
    const info = new TextEncoder().encode(purpose + operation);
    const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info };
    return crypto.subtle.deriveKey(algorithm, base, { name: 'AES-GCM', length: 256 }, false, [usage]);
  }

  const text = new TextEncoder().encode(JSON.stringify(fields));
  const key = await keyFor(SEALED_INPUT, 'encrypt');
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NONCE }, key, text);
  return {
    sealed: { publicKey: own, box: new Uint8Array(box) },
    async open(answer: Bytes) {
      const answerKey = await keyFor(SEALED_ANSWER, 'decrypt');
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: NONCE }, answerKey, answer);
      return JSON.parse(new TextDecoder().decode(plain)) as unknown;
    },
  };
};
