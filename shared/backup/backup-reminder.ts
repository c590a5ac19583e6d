const DAY_MS = 86_400_000;

interface BackupAge {
  /** Of the last backup that was proved, ISO 8601; null when there is none. */
  readonly lastAt: string | null;
  readonly nowMs: number;
  /** Null: nobody wants to be reminded. */
  readonly dueDays: number | null;
  /** Whether anything would be lost with this computer. */
  readonly hasRecords: boolean;
}

/** What a reminder has to say. */
export type BackupReminder = 'none-made' | 'old' | 'clock-behind';

/**
 * Undefined while there is nothing to remind of. A clock that was set back must not hide an old backup for ever:
 * that it stands before the last backup is itself something to say. A day of difference is let pass.
 */
export function backupReminder({
  lastAt,
  nowMs,
  dueDays,
  hasRecords,
}: BackupAge): BackupReminder | undefined {
  if (dueDays === null) return undefined;
  if (lastAt === null) return hasRecords ? 'none-made' : undefined;
  const ageMs = nowMs - Date.parse(lastAt);
  if (ageMs < -DAY_MS) return 'clock-behind';
  return ageMs > dueDays * DAY_MS ? 'old' : undefined;
}
