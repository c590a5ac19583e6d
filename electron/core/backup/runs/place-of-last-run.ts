import { AppError } from '#shared/errors/app-error.ts';
import { leadsToNetwork } from '#core/files/leads-to-network.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { lastRun } from './backup-repository.ts';

/**
 * Where the vault says that its last backup went. Throws `backup/no-place`, and `backup/target-gone` for one on a
 * network: the vault may come from somebody else, and looking there would call that computer. A place that a person
 * chooses anew does not come from here.
 */
export function placeOfLastRun({ disk }: CoreDeps, { db }: VaultSession): string {
  const place = lastRun(db)?.place;
  if (place === undefined) throw new AppError('backup/no-place');
  if (leadsToNetwork(disk, place)) throw new AppError('backup/target-gone');
  return place;
}
