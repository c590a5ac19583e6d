import { argon2id } from 'hash-wasm';
import type { Argon2idCost } from './argon2id-cost.ts';

/** All bounds have been checked. */
export interface Argon2idTask {
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly cost: Argon2idCost;
}

export interface Argon2idAnswer {
  /** 32 bytes. */
  readonly key: Uint8Array<ArrayBuffer>;
  readonly tookMs: number;
}

/** Holds the event loop from beginning to end. */
export async function hashArgon2id({ passphrase, salt, cost }: Argon2idTask): Promise<Argon2idAnswer> {
  const startedAt = performance.now();
  const key = await argon2id({
    password: passphrase,
    salt,
    memorySize: cost.memoryKib,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return { key: new Uint8Array(key), tookMs: performance.now() - startedAt };
}
