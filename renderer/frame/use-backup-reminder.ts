import { useSyncExternalStore } from 'react';
import { backupReminder, type BackupReminder } from '#shared/backup/backup-reminder.ts';
import { useApi } from '../api/use-api.ts';
import { useQuery } from '../api/use-query.ts';
import { minuteClock } from '../components/minute-clock.ts';

/** When the last backup was, and what there is to say about it; undefined until it is known. */
export function useBackupReminder():
  | { readonly lastAt: string | null; readonly reminder: BackupReminder | undefined }
  | undefined {
  const api = useApi();
  const last = useQuery(api.backup.last, undefined);
  const settings = useQuery(api.settings.get, undefined);
  const summary = useQuery(api.vault.summary, undefined);
  const nowMs = useSyncExternalStore(minuteClock.subscribe, minuteClock.nowMs);
  if (last.data === undefined || settings.data === undefined || summary.data === undefined) return undefined;
  const { counts, isTraining } = summary.data;
  const { at: lastAt } = last.data;
  const reminder = backupReminder({
    lastAt,
    nowMs,
    // Nobody would miss what is invented.
    dueDays: isTraining ? null : settings.data.backupReminderDays,
    hasRecords: Object.values(counts).some((count) => count > 0),
  });
  return { lastAt, reminder };
}
