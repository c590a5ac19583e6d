import type { Argon2idCost } from '#core/crypto/argon2id-cost.ts';

/** Key derivation that costs next to nothing; no core with the real floor opens what is made with it. */
export const cheapCost: Argon2idCost = { memoryKib: 8, iterations: 1, parallelism: 1 };
