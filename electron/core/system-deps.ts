import { forkProver } from './backup/proof/fork-prover.ts';
import type { Clock } from './clock.ts';
import type { CoreDeps } from './core-deps.ts';
import { calibrateCost, LEAST_COST, timeDerivation } from './crypto/argon2id.ts';
import { createIdSource } from './crypto/id-source.ts';
import { random } from './crypto/random.ts';
import { systemDisk } from './files/disk-probe.ts';
import { createLogger } from './logging/logger.ts';
import { noSlotMarks, type SlotMarks } from './files/slot-marks.ts';
import type { StartProver } from './prover-process.ts';

interface SystemOptions {
  readonly logFile?: string;
  readonly computerMark?: string;
  readonly slotMarks?: SlotMarks;
  /** Under Electron, which does not let core start processes itself. */
  readonly startProver?: StartProver;
}

/** The real clock, randomness and cost of a passphrase. */
export function systemDeps(options: SystemOptions = {}): CoreDeps {
  const clock: Clock = { now: () => new Date() };
  return {
    clock,
    random,
    ids: createIdSource(clock, random),
    logger: createLogger({ clock, ...(options.logFile === undefined ? {} : { file: options.logFile }) }),
    disk: systemDisk,
    computerMark: options.computerMark ?? '',
    startProver: options.startProver ?? forkProver,
    passphraseCost: () => calibrateCost(timeDerivation),
    derivationMs: timeDerivation,
    slotMarks: options.slotMarks ?? noSlotMarks,
    leastCost: LEAST_COST,
  };
}
