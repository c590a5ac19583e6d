import type { ReadDb } from '#core/database/read-db.ts';
import { findRestoreMark } from '#core/vault/opening/restore-mark.ts';
import { lastRun } from './runs/backup-repository.ts';

/** What was restored is as safe as the backup that it was made of, which its own list does not know yet. */
export function lastBackupAt(db: ReadDb): string | null {
  const last = lastRun(db);
  const mark = findRestoreMark(db);
  const isMarkNewer = mark !== undefined && mark.sequence > (last?.sequence ?? 0);
  return isMarkNewer ? mark.at : (last?.at ?? null);
}
