import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { listClaimedRuns, type KeptRun } from './backup-repository.ts';

const LISTED_RUNS = 20;

/**
 * Backups that somebody who may make them noted, newest first. A planted one would say where the next goes, that there is
 * time until then, and where counting goes on.
 */
export async function listRuns(session: VaultSession, limit: number = LISTED_RUNS): Promise<KeptRun[]> {
  const runs: KeptRun[] = [];
  for (const { run, claim } of listClaimedRuns(session.db)) {
    if (runs.length === limit) break;
    if (await session.willVouchFor(claim)) runs.push(run);
  }
  return runs;
}

export async function lastRun(session: VaultSession): Promise<KeptRun | undefined> {
  return (await listRuns(session, 1))[0];
}
