import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeFileAtomically } from '#core/files/atomic-write.ts';
import { plainFileBytes } from '#core/files/plain-file.ts';
import { createOneAfterAnother } from '../../one-after-another.ts';
import { isAnyKeysFileIn } from '../keys/vault-keys-file.ts';

/** After so many wrong tries, seconds until the next; the last holds for all that follow. */
const DELAYS_SECONDS = [0, 0, 0, 2, 5, 15, 30, 60] as const;

/** Beside the vault, so that a restart does not forget. Whoever can delete it can also copy the vault. */
const TRIES = 'vault.tries';
const MAX_BYTES = 100;
const triesFile = z.strictObject({ tries: z.int().min(0).max(1_000_000) });

const wrongCodes = ['vault/wrong-passphrase', 'recovery/wrong-key'] as const;

export interface UnlockDelay {
  /**
   * Runs `attempt`, after those before it, unless the folder has to wait: then throws `vault/wait` with `seconds`. A
   * failure for a wrong passphrase carries `waitSeconds`, until the next try. `attempt` is told how many tries failed
   * before it, those among them that ended with their process; with its success they are forgotten.
   */
  readonly guard: <Result>(folder: string, attempt: (failures: number) => Promise<Result>) => Promise<Result>;
  /** As `guard`, for a success that cannot put the failed tries on record: the next one is told of them. */
  readonly guardOffRecord: <Result>(folder: string, attempt: () => Promise<Result>) => Promise<Result>;
}

/**
 * Slows whoever sits at this keyboard, by a clock that cannot be set. Against a copy of the vault only the price
 * of Argon2id and the strength of the passphrase count.
 */
export function createUnlockDelay(nowMs: () => number = () => performance.now()): UnlockDelay {
  const startedAtMs = nowMs();
  const free = new Map<string, number>();
  const wrong = new Map<string, number>();

  function secondsToWait(folder: string): number {
    let until = free.get(folder);
    if (until === undefined) {
      // The clock of an earlier process says nothing now: what it still had to wait begins anew with this one.
      until = startedAtMs + delayMs(readTries(folder));
      free.set(folder, until);
    }
    return Math.ceil(Math.max(0, until - nowMs()) / 1000);
  }

  function triesOf(folder: string): number {
    return Math.max(wrong.get(folder) ?? 0, readTries(folder));
  }

  function noteTries(folder: string, tries: number): void {
    wrong.set(folder, tries);
    if (tries === 0) forgetTries(folder);
    else writeTries(folder, tries);
  }

  async function tryOnce<Result>(
    folder: string,
    attempt: (failures: number) => Promise<Result>,
  ): Promise<Result> {
    const seconds = secondsToWait(folder);
    if (seconds > 0) throw new AppError('vault/wait', { seconds });
    const failures = triesOf(folder);
    const tries = failures + 1;
    // Before the guess: whoever ends the process once the answer is late has learnt that the guess was wrong.
    const isNoted = isAnyKeysFileIn(folder);
    if (isNoted) noteTries(folder, tries);
    try {
      return await attempt(failures);
    } catch (error) {
      if (!isAppError(error, ...wrongCodes)) {
        if (isNoted) noteTries(folder, failures);
        throw error;
      }
      noteTries(folder, tries);
      free.set(folder, nowMs() + delayMs(tries));
      throw new AppError(error.code, { ...error.params, waitSeconds: delayMs(tries) / 1000 });
    }
  }

  // Two at once would both begin before either is known to be wrong.
  const inOrder = createOneAfterAnother();
  return {
    guard: (path, attempt) =>
      inOrder(async () => {
        const folder = oneName(path);
        const result = await tryOnce(folder, attempt);
        noteTries(folder, 0);
        free.delete(folder);
        return result;
      }),
    guardOffRecord: (path, attempt) =>
      inOrder(async () => {
        const folder = oneName(path);
        let before = 0;
        const result = await tryOnce(folder, async (failures) => {
          before = failures;
          return attempt();
        });
        noteTries(folder, before);
        free.set(folder, nowMs());
        return result;
      }),
  };
}

/** The name of a folder behind every link: another way to it must not be another vault that waits for nobody. */
function oneName(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function delayMs(tries: number): number {
  const longest = DELAYS_SECONDS.length - 1;
  return (DELAYS_SECONDS[Math.min(tries, longest)] ?? 0) * 1000;
}

function readTries(folder: string): number {
  const path = join(folder, TRIES);
  try {
    if ((plainFileBytes(path) ?? Infinity) > MAX_BYTES) return 0;
    return triesFile.parse(JSON.parse(readFileSync(path, 'utf8'))).tries;
  } catch {
    return 0;
  }
}

function writeTries(folder: string, tries: number): void {
  try {
    writeFileAtomically(join(folder, TRIES), Buffer.from(JSON.stringify({ tries }), 'utf8'));
  } catch {
    // Where nothing may be written the vault cannot be opened either; this process remembers.
  }
}

/** Lasting, since a count that came back after a power cut would accuse somebody. */
function forgetTries(folder: string): void {
  const path = join(folder, TRIES);
  try {
    if (!existsSync(path)) return;
    rmSync(path, { force: true });
    syncFolder(folder);
  } catch {
    // As above.
  }
}
