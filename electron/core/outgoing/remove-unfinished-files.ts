import { isPartPath } from '#shared/ipc/part-file.ts';
import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { inTransaction } from '#core/database/transaction.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import type { Logger } from '../core-deps.ts';
import { deleteUnfinishedFile, listUnfinishedFiles } from './unfinished-file-repository.ts';

/**
 * Removes what an export had begun when computer or app were stopped by force, where main could not. Only when a
 * vault is opened, before anything is exported. A note stays until its folder is there: a stick may be away.
 */
export function removeUnfinishedFiles(session: VaultSession, logger: Logger): void {
  const settled = listUnfinishedFiles(session.db).filter((path) => isSettled(path, logger));
  if (settled.length === 0) return;
  try {
    inTransaction(session, (tx) => {
      for (const path of settled) deleteUnfinishedFile(tx, path);
    });
  } catch {
    // On a full disk people must still be able to read; the notes are looked at once more next time.
    logger.count('outgoing/notes-kept');
  }
}

/** Whether nothing of it is left. */
function isSettled(path: string, logger: Logger): boolean {
  if (!isPartPath(path)) return true;
  try {
    if (!existsSync(dirname(path))) return false;
    if (!existsSync(path)) return true;
    rmSync(path);
    logger.count('outgoing/unfinished-removed');
    return true;
  } catch {
    logger.count('outgoing/unfinished-left');
    return false;
  }
}
