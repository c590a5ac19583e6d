import { AppError } from '#shared/errors/app-error.ts';
import { runInThread, threadEntry } from '#core/threads/run-in-thread.ts';
import type { Argon2idCost } from './argon2id-cost.ts';
import { hashArgon2id, type Argon2idAnswer, type Argon2idTask } from './hash-argon2id.ts';

const entry = threadEntry('argon2id-worker', import.meta.url);

/** For the training vault, whose passphrase is printed in the manual, and for tests. */
export const TRAINING_COST: Argon2idCost = { memoryKib: 19 * 1024, iterations: 1, parallelism: 1 };

/** No new slot is cheaper, however slow the machine (security.md §2.2). */
export const LEAST_NEW_COST: Argon2idCost = { memoryKib: 64 * 1024, iterations: 3, parallelism: 1 };

/** What a key file may ask for at least. */
export const LEAST_COST: Argon2idCost = TRAINING_COST;

const MOST_COST: Argon2idCost = { memoryKib: 1024 * 1024, iterations: 20, parallelism: 8 };

/**
 * Memory times passes: eight times what calibration gave on the fastest machine that was measured (256 MiB, three passes;
 * security.md M16), so some eight seconds there. A planted key file has as many slots as a genuine one.
 */
const MOST_WORK_KIB = 8 * 3 * 256 * 1024;

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
    memoryKib * iterations <= MOST_WORK_KIB &&
    // RFC 9106 §3.1.
    memoryKib >= 8 * parallelism
  );
}

interface DeriveOptions {
  readonly least?: Argon2idCost;
  readonly signal?: AbortSignal | undefined;
}

/**
 * 32 bytes from a passphrase, normalised to NFKC so that keyboards and systems agree on it. What a new slot costs at
 * least is worked off in a thread that ends with it. Throws `ipc/cancelled`, `vault/keys-damaged` before any memory is
 * taken, and `vault/no-memory` where there is too little of it.
 */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2idCost,
  { least = LEAST_COST, signal }: DeriveOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isAcceptableCost(cost, least)) throw new AppError('vault/keys-damaged');
  return (await derive(passphrase, { salt, cost }, signal)).key;
}

/** Times one derivation, in milliseconds, without the start of its thread. */
export async function timeDerivation(cost: Argon2idCost): Promise<number> {
  return (await derive('a guess', { salt: new Uint8Array(16), cost })).tookMs;
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
    iterations: Math.min(
      Math.max(passes, LEAST_NEW_COST.iterations),
      Math.floor(MOST_WORK_KIB / cost.memoryKib),
      MOST_COST.iterations,
    ),
  };
}

async function derive(
  passphrase: string,
  { salt, cost }: Omit<Argon2idTask, 'passphrase'>,
  signal?: AbortSignal,
): Promise<Argon2idAnswer> {
  const text = passphrase.normalize('NFKC');
  // Shared with the thread and not copied, so that it can be erased whatever becomes of the thread.
  const bytes = new Uint8Array(new SharedArrayBuffer(Buffer.byteLength(text)));
  new TextEncoder().encodeInto(text, bytes);
  try {
    const given: Argon2idTask = { passphrase: bytes, salt, cost };
    const answer = isCheap(cost)
      ? await hashArgon2id(given)
      : await runInThread<Argon2idAnswer>(entry, { given, signal });
    // What it can fail for is the memory that it asks for in one piece.
    if (answer === undefined)
      throw new AppError('vault/no-memory', { neededMb: Math.ceil(cost.memoryKib / 1024) });
    return answer;
  } finally {
    bytes.fill(0);
  }
}

/** Takes less than starting a thread. Of real vaults none is: only the training one, and those of tests. */
function isCheap({ memoryKib, iterations }: Argon2idCost): boolean {
  return memoryKib * iterations <= TRAINING_COST.memoryKib * TRAINING_COST.iterations;
}

function isIntegerWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
