import { AppError } from '#shared/errors/app-error.ts';
import { SEALED_ANSWER, SEALED_INPUT } from '#shared/ipc/sealed.ts';
import type { OpenSealed } from '#shared/ipc/serve.ts';
import { createMessageKey } from './crypto/sealed-message.ts';

export interface SecretsKey {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly openSealed: OpenSealed;
}

/** For passphrases and recovery keys that come and go through main. Ends with the process, as all that it opens. */
export function createSecretsKey(): SecretsKey {
  const key = createMessageKey();
  return {
    publicKey: key.publicKey,
    openSealed(operation, sealed) {
      let text: string;
      try {
        text = key.open(sealed, SEALED_INPUT + operation).toString('utf8');
      } catch {
        // Sealed for the core before this one, or altered: it did not reach whom it was meant for.
        throw new AppError('ipc/core-gone');
      }
      return {
        fields: JSON.parse(text) as Readonly<Record<string, unknown>>,
        sealAnswer: (value) => key.answer(JSON.stringify(value), sealed, SEALED_ANSWER + operation),
      };
    },
  };
}
