import { hkdfSync } from 'node:crypto';
import { sealPublicOf } from './sealed-data-key.ts';
import { signingKeyFromSeed, type SigningKey } from './signing-key.ts';

/** What follows from the one secret of a person or of a recovery key. */
export interface PersonKeys {
  readonly signing: SigningKey;
  readonly sealSecret: Uint8Array;
  readonly sealPublic: Uint8Array<ArrayBuffer>;
}

/** Of 32 random bytes, which a key slot wraps. */
export function personKeys(secret: Uint8Array): PersonKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32));
  const sealSecret = derive('casekeep/seal/v1');
  return {
    signing: signingKeyFromSeed(derive('casekeep/sign/v1')),
    sealSecret,
    sealPublic: sealPublicOf(sealSecret),
  };
}
