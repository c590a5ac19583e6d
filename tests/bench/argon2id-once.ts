import { deriveKey, LEAST_NEW_COST } from '#core/crypto/argon2id.ts';
import { PASSPHRASE } from '../support/screens.ts';

/** Prints the milliseconds of the first key derivation of a process, which is what unlocking is. */
const started = performance.now();
await deriveKey(PASSPHRASE, new Uint8Array(16), LEAST_NEW_COST);
console.log(performance.now() - started);
