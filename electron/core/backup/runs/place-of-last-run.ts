import { AppError } from '#shared/errors/app-error.ts';
import { leadsToNetwork } from '#core/files/leads-to-network.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { lastRun } from './vouched-runs.ts';

/**
 * Where the vault says that its last backup went. Throws `backup/no-place`, and `backup/target-gone` for one on a
 * network: the vault may come from somebody else, and looking there would call that computer. A place that a person
 * chooses anew does not come from here.
 */
export async function placeOfLastRun({ disk }: CoreDeps, session: VaultSession): Promise<string> {
  const place = (await lastRun(session))?.place;
  if (place === undefined) throw new AppError('backup/no-place');
  if (leadsToNetwork(disk, place)) throw new AppError('backup/target-gone');
  return place;
}
