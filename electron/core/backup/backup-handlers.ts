import type { CoreHandlers } from '#shared/contract.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CoreDeps } from '../core-deps.ts';
import { drillRestore } from './drill-restore.ts';
import { lastBackupAt } from './last-backup-at.ts';
import { makeBackup } from './make-backup.ts';
import { readBackupStatus } from './read-backup-status.ts';
import { placeOfLastRun } from './runs/place-of-last-run.ts';

export function backupHandlers(deps: CoreDeps, session: () => VaultSession): CoreHandlers['backup'] {
  return {
    last: async () => ({ at: await lastBackupAt(session()) }),
    status: () => readBackupStatus(deps, session()),
    async create({ target }, { path, report, pause, signal }) {
      const place = target === undefined ? await placeOfLastRun(deps, session()) : path('target');
      return makeBackup(deps, session(), { target: place, report, pause, signal });
    },
    drill: (_input, context) => drillRestore(deps, session(), context),
  };
}
