import { z } from 'zod';
import { createMessageKey, sealMessage } from '#core/crypto/sealed-message.ts';
import { backupNote } from './backup-note.ts';
import type { ProofRequest } from './prove-copy.ts';

/**
 * The key of the vault on its way to the process that proves a copy. In the app the way leads through main,
 * which holds no keys: so the request is sealed for a key that the proving process has made for itself.
 */
export const sealedRequest = z.strictObject({
  publicKey: z.instanceof(Uint8Array),
  box: z.instanceof(Uint8Array),
});
type SealedRequest = z.infer<typeof sealedRequest>;

const proofRequest = z.strictObject({
  folder: z.string(),
  blobsFolder: z.string(),
  keyHex: z.string(),
  note: backupNote.optional(),
});

const PURPOSE = 'casekeep/prove/v2';

export interface RequestKey {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly open: (request: SealedRequest) => ProofRequest;
}

export function createRequestKey(): RequestKey {
  const key = createMessageKey();
  return {
    publicKey: key.publicKey,
    open: (request) => proofRequest.parse(JSON.parse(key.open(request, PURPOSE).toString('utf8'))),
  };
}

export function sealRequest(request: ProofRequest, theirPublicKey: Uint8Array): SealedRequest {
  return sealMessage(JSON.stringify(request), { to: theirPublicKey, purpose: PURPOSE });
}
