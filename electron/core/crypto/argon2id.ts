import { argon2id } from 'hash-wasm';
import { AppError } from '#shared/errors/app-error.ts';

export interface Argon2idCost {
  readonly memoryKib: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** For the training vault, whose passphrase is printed in the manual, and for tests. */
export const TRAINING_COST: Argon2idCost = { memoryKib: 19 * 1024, iterations: 1, parallelism: 1 };

/** No new slot is cheaper, however slow the machine (security.md §2.2). */
export const LEAST_NEW_COST: Argon2idCost = { memoryKib: 64 * 1024, iterations: 3, parallelism: 1 };

/** What a key file may ask for at least. */
export const LEAST_COST: Argon2idCost = TRAINING_COST;

const MOST_COST: Argon2idCost = { memoryKib: 1024 * 1024, iterations: 20, parallelism: 8 };

const TARGET_MS = 1000;
const STEP_KIB = 32 * 1024;

/** A planted file must not make us allocate 64 GiB or accept a weak key. */
export function isAcceptableCost(
  { memoryKib, iterations, parallelism }: Argon2idCost,
  least: Argon2idCost = LEAST_COST,
): boolean {
  return (
    isIntegerWithin(memoryKib, least.memoryKib, MOST_COST.memoryKib) &&
    isIntegerWithin(iterations, least.iterations, MOST_COST.iterations) &&
    isIntegerWithin(parallelism, least.parallelism, MOST_COST.parallelism) &&
    // RFC 9106 §3.1.
    memoryKib >= 8 * parallelism
  );
}

/**
 * 32 bytes from a passphrase, normalised to NFKC so that keyboards and systems agree on it.
 * Holds the event loop while it runs. Throws `vault/keys-damaged` before any memory is taken.
 */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2idCost,
  least: Argon2idCost = LEAST_COST,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isAcceptableCost(cost, least)) throw new AppError('vault/keys-damaged');
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

/** Times one derivation, in milliseconds. */
export async function timeDerivation(cost: Argon2idCost): Promise<number> {
  const startedAt = performance.now();
  await deriveKey('a guess', new Uint8Array(16), cost);
  return performance.now() - startedAt;
}

/**
 * The cost of one guess that takes this machine about a second: memory first, since that is what an attacker's
 * machines have least of, then passes. Never below `LEAST_NEW_COST`.
 */
export async function calibrateCost(timeMs: (cost: Argon2idCost) => Promise<number>): Promise<Argon2idCost> {
  // The better of two: what else runs on the machine just now must not make the vault weaker for ever.
  const leastMs = Math.max(1, Math.min(await timeMs(LEAST_NEW_COST), await timeMs(LEAST_NEW_COST)));
  const affordable = TARGET_MS / leastMs;
  const memoryKib = Math.floor((LEAST_NEW_COST.memoryKib * affordable) / STEP_KIB) * STEP_KIB;
  const cost = {
    ...LEAST_NEW_COST,
    memoryKib: Math.min(Math.max(memoryKib, LEAST_NEW_COST.memoryKib), MOST_COST.memoryKib),
  };
  const passes = Math.floor((cost.iterations * memoryKib) / cost.memoryKib);
  return {
    ...cost,
    iterations: Math.min(Math.max(passes, LEAST_NEW_COST.iterations), MOST_COST.iterations),
  };
}

function isIntegerWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
