import type { backupOperations } from '#shared/backup/backup-operations.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { join, resolve } from 'node:path';
import { sha256 } from '#core/crypto/sha256.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { openPartialFolder } from '#core/files/partial-folder.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CoreDeps } from '../core-deps.ts';
import { storeName } from './backup-format.ts';
import { formatNote } from './proof/backup-note.ts';
import { readStore } from './find-backups.ts';
import { inRestoredFolder } from './restored-folder.ts';
import { placeOfLastRun } from './runs/place-of-last-run.ts';
import { fromTargetError } from './target-error.ts';

type Drill = typeof backupOperations.drill;
type Context = Pick<CallContext<ProgressOf<Drill>>, 'report' | 'pause' | 'signal'>;

/**
 * Restores the newest backup into a part folder beside the vault, has it proved by a fresh process and removes it
 * again: the difference between having backups and being able to go back to one.
 */
export async function drillRestore(
  deps: CoreDeps,
  session: VaultSession,
  context: Context,
): Promise<OutputOf<Drill>> {
  const place = await placeOfLastRun(deps, session);
  const { backups } = await readStore(join(place, storeName(session.vaultId))).catch((error: unknown) => {
    throw fromTargetError(error, 'reading');
  });
  const [backup] = backups;
  if (backup === undefined) throw new AppError('backup/none-found');
  // Main has been given this path, and so removes what a core that is killed here leaves.
  const partial = openPartialFolder(resolve(session.folder));
  return inRestoredFolder(deps, { backup, backups, partial }, context, async (prove) => {
    const proof = await prove(session.connection.keyHex, 'as-backed-up');
    const { sequence, at } = backup;
    noteDrill(session, formatNote(backup));
    return { sequence, at, ...proof };
  });
}

function noteDrill(session: VaultSession, note: string): void {
  inTransaction(session, (tx) =>
    appendAuditEntry(tx, {
      action: 'restore-tried',
      noun: 'vault',
      recordId: session.vaultId,
      details: sha256(note),
    }),
  );
}
