import { z } from 'zod';
import { recordCounts } from '../records/record.ts';
import { fileTicket } from '../ids/ids.ts';
import { job, query } from '../ipc/define.ts';

/** A backup that was proved and got its name. */
export const backupRun = z.object({
  /** Counts up with every backup of a vault; rotation goes by it and never by the clock. */
  sequence: z.int().positive(),
  at: z.iso.datetime(),
  /** Last two parts of the folder, for the eye only. */
  place: z.string(),
  bytes: z.int(),
  attachments: z.int(),
});
export type BackupRun = z.infer<typeof backupRun>;

const placeErrors = [
  'backup/no-place',
  'backup/none-found',
  'backup/target-gone',
  'file/not-writable',
  'file/name-too-long',
  'file/disk-full',
] as const;

export const backupOperations = {
  /** When the last backup was, without a look at any disk: one that hangs must not hold up the window. */
  last: query({
    input: z.void(),
    output: z.object({ at: z.iso.datetime().nullable() }),
    leastRole: 'read-only',
  }),
  /** What was backed up, newest first, the last 20. */
  status: query({
    input: z.void(),
    output: z.object({
      runs: z.array(backupRun),
      /** Where the next one goes without asking; null before the first. */
      place: z.object({ label: z.string(), isThere: z.boolean() }).nullable(),
      /** What this vault was last restored from, if it was. */
      restoredFrom: z
        .object({ sequence: z.int(), at: z.iso.datetime(), restoredAt: z.iso.datetime() })
        .nullable(),
    }),
    leastRole: 'read-only',
  }),
  /** Writes a backup and proves it in another process. Without a target it goes where the last one went. */
  create: job({
    input: z.strictObject({ target: fileTicket.optional() }),
    output: z.object({
      ...backupRun.shape,
      /** Attachments that were not there yet. */
      newAttachments: z.int(),
      /** The disk of the vault: a theft or a defect takes both. */
      isSameDisk: z.boolean(),
      /** Older backups that had their time. */
      removed: z.int(),
    }),
    progress: z.object({
      phase: z.enum(['database', 'attachments', 'proving', 'saving']),
      done: z.int(),
      total: z.int(),
    }),
    errors: [
      ...placeErrors,
      'backup/inside-vault',
      'backup/no-space',
      'backup/too-large-for-fat',
      'backup/not-proved',
      'attachment/missing',
      'attachment/altered',
      'vault/moved',
    ],
    leastRole: 'caseworker',
    files: ['target'],
  }),
  /** Restores the newest backup into a folder of its own, proves it, says what is in it and removes it. */
  drill: job({
    input: z.void(),
    output: z.object({
      sequence: z.int(),
      at: z.iso.datetime(),
      counts: recordCounts,
      auditEntries: z.int(),
      attachments: z.int(),
    }),
    progress: z.object({ phase: z.enum(['copying', 'proving']), done: z.int(), total: z.int() }),
    errors: [
      ...placeErrors,
      'file/not-readable',
      'backup/damaged',
      'vault/newer-version',
      'vault/development-build',
    ],
    leastRole: 'caseworker',
  }),
} as const;
