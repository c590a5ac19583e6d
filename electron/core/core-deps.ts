import type { Argon2idCost } from './crypto/argon2id.ts';
import type { StartProver } from './backup/proof/prove-in-process.ts';
import type { DiskProbe } from './files/disk-probe.ts';

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
  /** Less than this no key file may ask for. */
  readonly leastCost: Argon2idCost;
}

export interface Clock {
  readonly now: () => Date;
}

export interface IdSource {
  /** A new UUIDv7. It sorts after every id this source gave before. */
  readonly next: <Id extends string>() => Id;
}

export interface Random {
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>;
}

/** Takes codes and numbers only. Text that a person typed has no way in. */
export interface Logger {
  readonly count: (code: string, numbers?: Readonly<Record<string, number>>) => void;
  /** Notes something unexpected by its class and error code; returns the id a person can quote. */
  readonly unexpected: (error: unknown, operation: string) => string;
}
