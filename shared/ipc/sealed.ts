import { z } from 'zod';
import type { Operation } from './define.ts';

/** X25519, SubjectPublicKeyInfo in DER, is 44 bytes; the longest fields are three pieces of a recovery key or a passphrase. */
const MAX_KEY_BYTES = 64;
const MAX_BOX_BYTES = 20_000;

const bytes = (maximum: number) =>
  z
    .instanceof(Uint8Array)
    .refine(({ length }) => length <= maximum)
    .meta({ maxCharacters: maximum });

/**
 * The secret fields of a call on their way through main, which holds no passphrase and no recovery key. The way there
 * and the way back: a key each, both from the page's key, which is made for this call, and core's.
 */
export const sealedFields = z.strictObject({
  /** The page's, for this call alone. */
  publicKey: bytes(MAX_KEY_BYTES),
  box: bytes(MAX_BOX_BYTES),
});
export type SealedFields = z.infer<typeof sealedFields>;

/** How both sides make the keys: HKDF with both public keys as salt and one of these, with the operation, as information. */
export const SEALED_INPUT = 'casekeep/secrets/v1/input/';
export const SEALED_ANSWER = 'casekeep/secrets/v1/answer/';

export function hasSecrets({ secrets, hasSecretAnswer }: Operation): boolean {
  return secrets.length > 0 || hasSecretAnswer;
}

/** What may be read on the way, and what may not. */
export function splitSecrets(operation: Operation, input: unknown) {
  const entries = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  const isSecret = ([field]: readonly [string, unknown]) => operation.secrets.includes(field);
  return {
    open: entries.length === 0 ? input : Object.fromEntries(entries.filter((entry) => !isSecret(entry))),
    secret: Object.fromEntries(entries.filter(isSecret)),
  };
}
