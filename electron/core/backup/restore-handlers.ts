import type { ListedBackup } from '#shared/backup/restore-operations.ts';
import type { CoreHandlers } from '#shared/contract.ts';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_NAME } from '#core/vault/session/vault-place.ts';
import type { UnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import type { CoreDeps } from '../core-deps.ts';
import type { StoredBackup } from './find-backups.ts';
import { listBackups, restoreBackup } from './restore-backup.ts';
import { markOfBackup, markOfVault } from './vault-mark.ts';

/** The operations of the slice `vault` that are asked before a vault is open. */
export function restoreHandlers(
  deps: CoreDeps & { readonly delay: UnlockDelay },
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
