import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { forkProver } from '#core/backup/proof/fork-prover.ts';
import type { CoreDeps } from '#core/core-deps.ts';
import { LEAST_COST, TRAINING_COST } from '#core/crypto/argon2id.ts';
import { createIdSource } from '#core/crypto/id-source.ts';
import { random } from '#core/crypto/random.ts';
import { systemDisk } from '#core/files/disk-probe.ts';
import { createLogger, type MemoryLogger } from '#core/logging/logger.ts';
import { noSlotMarks } from '#core/files/slot-marks.ts';
import { createVault } from '#core/vault/opening/create-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { cheapCost } from './cheap-cost.ts';

export const TEST_PASSPHRASE = 'correct horse battery staple';

/** A clock that stands still until a test moves it. */
export interface TestClock {
  readonly now: () => Date;
  readonly set: (instant: string) => void;
  readonly advanceMs: (ms: number) => void;
}

export interface TestDeps extends CoreDeps {
  readonly clock: TestClock;
  readonly logger: MemoryLogger;
}

export interface TestVault {
  readonly session: VaultSession;
  readonly folder: string;
  readonly clock: TestClock;
  readonly deps: TestDeps;
}

/** Real randomness and SQLCipher, key derivation that costs next to nothing, a clock that a test moves. */
export function testDeps(startAt = '2026-03-01T09:00:00.000Z'): TestDeps {
  let nowMs = Date.parse(startAt);
  const clock: TestClock = {
    now: () => new Date(nowMs),
    set(instant) {
      nowMs = Date.parse(instant);
    },
    advanceMs(ms) {
      nowMs += ms;
    },
  };
  return {
    clock,
    random,
    ids: createIdSource(clock, random),
    logger: createLogger({ clock }),
    disk: systemDisk,
    computerMark: 'the computer of the tests',
    startProver: forkProver,
    passphraseCost: async () => cheapCost,
    derivationMs: async () => 1,
    slotMarks: noSlotMarks,
    leastCost: cheapCost,
  };
}

/** The same with what a passphrase costs at least: a core of the app in a process of its own opens such a vault as well. */
export function realFloorDeps(): TestDeps {
  return { ...testDeps(), passphraseCost: async () => TRAINING_COST, leastCost: LEAST_COST };
}

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A new, empty, real vault in a folder of its own. Closed and removed when the test ends. */
export async function openTestVault(
  options: { readonly isTraining?: boolean; readonly deps?: TestDeps } = {},
): Promise<TestVault> {
  const deps = options.deps ?? testDeps();
  const folder = join(temporaryFolder(), 'Test.casekeep');
  const session = await createVault(deps, {
    folder,
    passphrase: TEST_PASSPHRASE,
    displayName: 'Test Caseworker',
    isTraining: options.isTraining ?? false,
  });
  onTestFinished(() => session.close());
  return { session, folder, clock: deps.clock, deps };
}
