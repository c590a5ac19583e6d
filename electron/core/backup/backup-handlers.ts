import type { ListedBackup } from '#shared/backup/restore-operations.ts';
import type { CoreHandlers } from '#shared/contract.ts';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { leadsToNetwork } from '#core/files/leads-to-network.ts';
import { findRestoreMark } from '#core/vault/opening/restore-mark.ts';
import { DATABASE_NAME } from '#core/vault/opening/vault-place.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CoreDeps } from '../core-deps.ts';
import { drillRestore } from './drill-restore.ts';
import type { StoredBackup } from './find-backups.ts';
import { makeBackup } from './make-backup.ts';
import { listBackups, restoreBackup } from './restore-backup.ts';
import { lastRun, listRuns } from './runs/backup-repository.ts';
import { placeLabel } from './runs/place-label.ts';
import { placeOfLastRun } from './runs/place-of-last-run.ts';
import { markOfBackup, markOfVault } from './vault-mark.ts';

type Status = Awaited<ReturnType<CoreHandlers['backup']['status']>>;

export function backupHandlers(deps: CoreDeps, session: () => VaultSession): CoreHandlers['backup'] {
  return {
    last: () => ({ at: lastBackupAt(session()) }),
    status: () => readStatus(deps, session()),
    create({ target }, { path, report, pause, signal }) {
      const place = target === undefined ? placeOfLastRun(deps, session()) : path('target');
      return makeBackup(deps, session(), { target: place, report, pause, signal });
    },
    drill: (_input, context) => drillRestore(deps, session(), context),
  };
}

/** The operations of the slice `vault` that are asked before a vault is open. */
export function restoreHandlers(
  deps: CoreDeps,
): Pick<CoreHandlers['vault'], 'findBackups' | 'markOfVault' | 'restore'> {
  return {
    async findBackups(_input, { path }) {
      const found = await listBackups(path('folder'));
      return { backups: found.map((backup) => listed(deps, backup)) };
    },
    markOfVault: (_input, { path }) => ({ mark: markOfVault(deps, path('folder')) }),
    restore: ({ backup, credential }, { path, ...context }) =>
      restoreBackup(
        deps,
        { source: path('source'), target: path('target'), backupId: backup, credential },
        context,
      ),
  };
}

function listed({ leastCost }: CoreDeps, backup: StoredBackup): ListedBackup {
  const { id, sequence, at, attachments, folder } = backup;
  // One that lost its database is listed; restoring it says that it is damaged.
  const databaseBytes = statSync(join(folder, DATABASE_NAME), { throwIfNoEntry: false })?.size ?? 0;
  return { id, sequence, at, attachments, vaultMark: markOfBackup(backup, leastCost), databaseBytes };
}

/** What was restored is as safe as the backup that it was made of, which its own list does not know yet. */
function lastBackupAt({ db }: VaultSession): string | null {
  const last = lastRun(db);
  const mark = findRestoreMark(db);
  const isMarkNewer = mark !== undefined && mark.sequence > (last?.sequence ?? 0);
  return isMarkNewer ? mark.at : (last?.at ?? null);
}

function readStatus(deps: CoreDeps, { db }: VaultSession): Status {
  const runs = listRuns(db);
  const place = runs[0]?.place;
  const mark = findRestoreMark(db);
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
