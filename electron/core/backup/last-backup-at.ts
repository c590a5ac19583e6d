import { findRestoreMark } from '#core/vault/opening/restore-mark.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { lastRun } from './runs/vouched-runs.ts';

/** What was restored is as safe as the backup that it was made of, which its own list does not know yet. */
export async function lastBackupAt(session: VaultSession): Promise<string | null> {
  const last = await lastRun(session);
  const mark = findRestoreMark(session.db);
  const isMarkNewer = mark !== undefined && mark.sequence > (last?.sequence ?? 0);
  return isMarkNewer ? mark.at : (last?.at ?? null);
}
