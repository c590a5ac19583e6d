import type { backupOperations } from '#shared/backup/backup-operations.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import { existsSync } from 'node:fs';
import { leadsToNetwork } from '#core/files/leads-to-network.ts';
import { findRestoreMark } from '#core/vault/opening/restore-mark.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CoreDeps } from '../core-deps.ts';
import { listRuns } from './runs/vouched-runs.ts';
import { placeLabel } from '#core/files/place-label.ts';

/** The backups that the vault knows of, where the next would go, and what the vault itself was restored from. */
export async function readBackupStatus(
  deps: CoreDeps,
  session: VaultSession,
): Promise<OutputOf<typeof backupOperations.status>> {
  const runs = await listRuns(session);
  const place = runs[0]?.place;
  const mark = findRestoreMark(session.db);
  return {
    runs: runs.map(({ sequence, at, place: path, bytes, attachments }) => ({
      sequence,
      at,
      place: placeLabel(path),
      bytes,
      attachments,
    })),
    place: place === undefined ? null : { label: placeLabel(place), isThere: isThere(deps, place) },
    restoredFrom:
      mark === undefined ? null : { sequence: mark.sequence, at: mark.at, restoredAt: mark.restoredAt },
  };
}

/** One on a network counts as away: the vault may come from somebody else, and looking would call that computer. */
function isThere({ disk }: CoreDeps, place: string): boolean {
  return !leadsToNetwork(disk, place) && existsSync(place);
}
