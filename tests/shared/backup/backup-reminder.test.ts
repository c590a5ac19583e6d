import { expect, test } from 'vitest';
import { backupReminder } from '#shared/backup/backup-reminder.ts';

const DAY_MS = 86_400_000;
const lastAt = '2026-03-01T09:00:00.000Z';
const lastMs = Date.parse(lastAt);
const after = (days: number, dueDays: number | null = 7) =>
  backupReminder({ lastAt, nowMs: lastMs + days * DAY_MS, dueDays, hasRecords: true });

test('a backup is old once the days that were set are over', () => {
  expect([0, 6.9, 7, 7.1, 400].map((days) => after(days))).toEqual([
    undefined,
    undefined,
    undefined,
    'old',
    'old',
  ]);
  expect([after(2, 1), after(20, 30)]).toEqual(['old', undefined]);
});

test('without a backup there is something to say as soon as there is something to lose', () => {
  const never = (hasRecords: boolean) =>
    backupReminder({ lastAt: null, nowMs: lastMs, dueDays: 7, hasRecords });
  expect([never(true), never(false)]).toEqual(['none-made', undefined]);
});

test('a clock that was set back hides nothing: that it stands before the last backup is said', () => {
  expect([-0.5, -1.1, -400, -20_000].map((days) => after(days))).toEqual([
    undefined,
    'clock-behind',
    'clock-behind',
    'clock-behind',
  ]);
});

test('who wants no reminder gets none', () => {
  expect([after(400, null), after(-400, null)]).toEqual([undefined, undefined]);
  expect(backupReminder({ lastAt: null, nowMs: lastMs, dueDays: null, hasRecords: true })).toBeUndefined();
});
