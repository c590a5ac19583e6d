import { TRAINING_COST } from '#core/crypto/argon2id.ts';
import type { Argon2idCost } from '#core/crypto/argon2id-cost.ts';
import { leadsToNetwork } from '#core/files/leads-to-network.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { slotCost } from '../keys/key-slot.ts';
import { findVaultKeys } from '../keys/vault-keys-file.ts';

/**
 * How long this computer may take at most to try one passphrase: every slot of the key file, at what a small derivation
 * takes here. 0 where there is no key file to be read, and on a network, which is not called for it.
 */
export async function findUnlockSeconds(deps: CoreDeps, folder: string): Promise<number> {
  const work = workOfKeys(deps, folder);
  if (work === 0) return 0;
  const ms = Math.min(await deps.derivationMs(TRAINING_COST), await deps.derivationMs(TRAINING_COST));
  return Math.round((work / workOf(TRAINING_COST)) * (ms / 1000));
}

function workOfKeys({ disk, leastCost }: CoreDeps, folder: string): number {
  try {
    if (leadsToNetwork(disk, folder)) return 0;
    const [file] = findVaultKeys(folder, leastCost).found;
    const costs = file?.slots.flatMap((slot) => slotCost(slot) ?? []) ?? [];
    return costs.reduce((sum, cost) => sum + workOf(cost), 0);
  } catch {
    // Of a newer release, or not to be read: unlocking says so.
    return 0;
  }
}

function workOf({ memoryKib, iterations }: Argon2idCost): number {
  return memoryKib * iterations;
}
