import type { Clock } from './clock.ts';
import type { Argon2idCost } from './crypto/argon2id-cost.ts';
import type { IdSource } from './crypto/id-source.ts';
import type { Random } from './crypto/random.ts';
import type { DiskProbe } from './files/disk-probe.ts';
import type { Logger } from './logging/logger.ts';
import type { SlotMarks } from './files/slot-marks.ts';
import type { StartProver } from './prover-process.ts';

/** What core takes from outside, so that tests can fix time, ids and randomness. */
export interface CoreDeps {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly random: Random;
  readonly logger: Logger;
  readonly disk: DiskProbe;
  /** Tells this computer from others; empty where nothing is kept outside of vaults. */
  readonly computerMark: string;
  /** Starts the process that proves copies. */
  readonly startProver: StartProver;
  /** What a guess at a new passphrase is to cost on this machine; the training vault has its own. */
  readonly passphraseCost: () => Promise<Argon2idCost>;
  /** How long one guess at such a cost takes here, in milliseconds. */
  readonly derivationMs: (cost: Argon2idCost) => Promise<number>;
  /** By which slots vaults were opened on this computer. */
  readonly slotMarks: SlotMarks;
  /** Less than this no key file may ask for. */
  readonly leastCost: Argon2idCost;
}
