import { argon2id } from 'hash-wasm';
import { AppError } from '#shared/errors/app-error.ts';

export interface Argon2idCost {
  readonly memoryKib: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** About one second on a slow laptop (security.md §2.2). */
export const STANDARD_COST: Argon2idCost = { memoryKib: 256 * 1024, iterations: 3, parallelism: 1 };

/** For the training vault, whose passphrase is printed in the manual, and for tests. */
export const TRAINING_COST: Argon2idCost = { memoryKib: 19 * 1024, iterations: 1, parallelism: 1 };

const MIN_MEMORY_KIB = 19 * 1024;
const MAX_MEMORY_KIB = 1024 * 1024;
const MAX_ITERATIONS = 20;
const MAX_PARALLELISM = 8;

/** What a key file may ask for: a planted file must not make us allocate 64 GiB or accept a weak key. */
export function isAcceptableCost({ memoryKib, iterations, parallelism }: Argon2idCost): boolean {
  return (
    isIntegerWithin(memoryKib, MIN_MEMORY_KIB, MAX_MEMORY_KIB) &&
    isIntegerWithin(iterations, 1, MAX_ITERATIONS) &&
    isIntegerWithin(parallelism, 1, MAX_PARALLELISM)
  );
}

/**
 * 32 bytes from a passphrase, normalised to NFKC so that keyboards and systems agree on it.
 * Holds the event loop while it runs; nothing else is asked of core before a vault is open.
 */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2idCost,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isAcceptableCost(cost)) throw new AppError('vault/keys-damaged');
  const key = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: cost.memoryKib,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(key);
}

function isIntegerWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
