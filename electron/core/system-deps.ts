import { STANDARD_COST } from './crypto/argon2id.ts';
import { createIdSource } from './crypto/id-source.ts';
import { random } from './crypto/random.ts';
import type { Clock, CoreDeps } from './core-deps.ts';
import { systemDisk } from './files/disk-probe.ts';
import { createLogger } from './logging/logger.ts';

/** The real clock, randomness and cost of a passphrase. */
export function systemDeps(options: { readonly logFile?: string } = {}): CoreDeps {
  const clock: Clock = { now: () => new Date() };
  return {
    clock,
    random,
    ids: createIdSource(clock, random),
    logger: createLogger({ clock, ...(options.logFile === undefined ? {} : { file: options.logFile }) }),
    disk: systemDisk,
    passphraseCost: STANDARD_COST,
  };
}
