import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeFileAtomically } from '#core/files/atomic-write.ts';
import { plainFileBytes } from '#core/files/plain-file.ts';
import { createOneAfterAnother } from '../../one-after-another.ts';
import { isAnyKeysFileIn } from '../keys/vault-keys-file.ts';
import { isGuessGivenUp } from '../keys/vault-keys.ts';

/** After so many wrong tries, seconds until the next; the last holds for all that follow. */
const DELAYS_SECONDS = [0, 0, 0, 2, 5, 15, 30, 60] as const;

/** Beside the vault, so that a restart does not forget. Whoever can delete it can also copy the vault. */
const TRIES = 'vault.tries';
const MAX_BYTES = 100;
const triesFile = z.strictObject({ tries: z.int().min(0).max(1_000_000) });

const wrongCodes = [
  'vault/wrong-passphrase',
  'recovery/wrong-key',
  'backup/wrong-recovery-key',
  // Answers about a passphrase all the same: that somebody has it.
  'user/passphrase-taken',
  'travel/same-passphrase',
] as const;

export interface UnlockDelay {
  /**
   * Runs `attempt`, after those before it, unless the folder has to wait: then throws `vault/wait` with `seconds`. A
   * failure for a wrong passphrase carries `waitSeconds`, until the next try; a guess that is given up counts as wrong. `attempt` is told how many tries failed
   * before it, those among them that ended with their process; with its success they are forgotten.
   */
  readonly guard: <Result>(folder: string, attempt: (failures: number) => Promise<Result>) => Promise<Result>;
  /** As `guard`, for a success that cannot put the failed tries on record: the next one is told of them. */
  readonly guardOffRecord: <Result>(folder: string, attempt: () => Promise<Result>) => Promise<Result>;
  /**
   * As `guard`, where it says that a passphrase is not somebody's when nothing is refused: counts as a wrong try until
   * what it returns is called, when that has been done which the history knows of.
   */
  readonly guardUntilDone: (folder: string, attempt: () => Promise<void>) => Promise<() => void>;
  /** As `guard`, for copies of a vault, into which nothing is written: this process alone remembers. */
  readonly guardCopy: <Result>(copyOf: string, attempt: () => Promise<Result>) => Promise<Result>;
}

/** What is guessed at. */
interface Place {
  readonly name: string;
  /** Undefined for a copy. */
  readonly folder: string | undefined;
}

/**
 * Slows whoever sits at this keyboard, by a clock that cannot be set. Against a copy of the vault only the price
 * of Argon2id and the strength of the passphrase count.
 */
export function createUnlockDelay(nowMs: () => number = () => performance.now()): UnlockDelay {
  const startedAtMs = nowMs();
  const free = new Map<string, number>();
  const wrong = new Map<string, number>();

  function secondsToWait({ name, folder }: Place): number {
    let until = free.get(name);
    if (until === undefined) {
      // The clock of an earlier process says nothing now: what it still had to wait begins anew with this one.
      until = startedAtMs + delayMs(readTries(folder));
      free.set(name, until);
    }
    return Math.ceil(Math.max(0, until - nowMs()) / 1000);
  }

  function triesOf({ name, folder }: Place): number {
    return Math.max(wrong.get(name) ?? 0, readTries(folder));
  }

  function noteTries({ name, folder }: Place, tries: number): void {
    wrong.set(name, tries);
    if (folder === undefined) return;
    if (tries === 0) forgetTries(folder);
    else writeTries(folder, tries);
  }

  async function tryOnce<Result>(
    place: Place,
    attempt: (failures: number) => Promise<Result>,
  ): Promise<Result> {
    const seconds = secondsToWait(place);
    if (seconds > 0) throw new AppError('vault/wait', { seconds });
    const failures = triesOf(place);
    const tries = failures + 1;
    // Before the guess: whoever ends the process once the answer is late has learnt that the guess was wrong.
    const isNoted = place.folder !== undefined && isAnyKeysFileIn(place.folder);
    if (isNoted) noteTries(place, tries);
    try {
      return await attempt(failures);
    } catch (error) {
      const isWrong = isAppError(error, ...wrongCodes);
      if (!isWrong && !isGuessGivenUp(error)) {
        if (isNoted) noteTries(place, failures);
        throw error;
      }
      noteTries(place, tries);
      free.set(place.name, nowMs() + delayMs(tries));
      if (!isWrong) throw error;
      throw new AppError(error.code, { ...error.params, waitSeconds: delayMs(tries) / 1000 });
    }
  }

  // Two at once would both begin before either is known to be wrong.
  const inOrder = createOneAfterAnother();
  function guarded<Result>(place: Place, attempt: (failures: number) => Promise<Result>): Promise<Result> {
    return inOrder(async () => {
      const result = await tryOnce(place, attempt);
      noteTries(place, 0);
      free.delete(place.name);
      return result;
    });
  }

  return {
    guard: (path, attempt) => guarded(placeOf(path), attempt),
    guardCopy: (copyOf, attempt) => guarded({ name: `copy of ${copyOf}`, folder: undefined }, attempt),
    guardOffRecord: (path, attempt) =>
      inOrder(async () => {
        const place = placeOf(path);
        let before = 0;
        const result = await tryOnce(place, async (failures) => {
          before = failures;
          return attempt();
        });
        noteTries(place, before);
        free.set(place.name, nowMs());
        return result;
      }),
    guardUntilDone: (path, attempt) =>
      inOrder(async () => {
        const place = placeOf(path);
        await tryOnce(place, attempt);
        free.set(place.name, nowMs() + delayMs(triesOf(place)));
        return () => {
          noteTries(place, Math.max(0, triesOf(place) - 1));
          free.set(place.name, nowMs());
        };
      }),
  };
}

function placeOf(path: string): Place {
  const folder = oneName(path);
  return { name: folder, folder };
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

function readTries(folder: string | undefined): number {
  if (folder === undefined) return 0;
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
