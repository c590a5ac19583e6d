import { z } from 'zod';
import { recordCounts } from '../records/record.ts';
import { fileTicket } from '../ids/ids.ts';
import { command, job, query } from '../ipc/define.ts';
import { passphrase } from '../vault/passphrase.ts';
import { recoveryErrors, recoveryTexts } from '../vault/recovery-operations.ts';
import { vaultUser } from '../vault/user-operations.ts';

export const backupId = z
  .string()
  .length(16)
  .regex(/^[0-9a-f]{16}$/u);

/** Far more than anybody makes, and far from where whole numbers end: the next one is one more. */
const MAX_SEQUENCE = 1_000_000_000;
const MAX_ATTACHMENTS = 100_000_000;

/** A finished backup in a folder; what it says of itself, which nothing bears out without a key. */
export const foundBackup = z.object({
  id: backupId,
  sequence: z.int().positive().max(MAX_SEQUENCE),
  at: z.iso.datetime(),
  attachments: z.int().nonnegative().max(MAX_ATTACHMENTS),
});
export type FoundBackup = z.infer<typeof foundBackup>;

/** The same eight digits for all backups of one vault, and nothing that leads to it. */
export const vaultMark = z.string().regex(/^[0-9a-f]{8}$/u);
export type VaultMark = z.infer<typeof vaultMark>;

/** A backup as it is chosen from a list, before any key is asked for. */
export const listedBackup = z.object({
  ...foundBackup.shape,
  /** null where neither key file nor folder says it. */
  vaultMark: vaultMark.nullable(),
  databaseBytes: z.int(),
});
export type ListedBackup = z.infer<typeof listedBackup>;

/** What opens the backup: what somebody knows, or what is on the paper. */
const restoreCredential = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase }),
  z.strictObject({ kind: z.literal('recovery'), recoveryTexts }),
]);
export type RestoreCredential = z.infer<typeof restoreCredential>;

/** Part of the slice `vault`: there is no open vault when they are asked. */
export const restoreOperations = {
  /**
   * Those of one vault together, newest first; of several vaults the one last saved first. The folder is a backup, a
   * folder of backups or the place they were written to.
   */
  findBackups: command({
    input: z.strictObject({ folder: fileTicket }),
    output: z.object({ backups: z.array(listedBackup) }),
    errors: ['backup/none-found', 'file/not-found', 'file/not-readable', 'backup/target-gone'],
    whileLocked: true,
    files: ['folder'],
  }),
  /** The mark that backups of a vault on this computer bear; null where there is none to be read. */
  markOfVault: query({
    input: z.strictObject({ folder: fileTicket }),
    output: z.object({ mark: vaultMark.nullable() }),
    whileLocked: true,
    files: ['folder'],
  }),
  /**
   * Makes a new vault folder out of a backup; the newest unless one is named, where all there are of one vault. Never
   * writes over anything. The
   * restored vault notes in its history that it was restored, and from what.
   */
  restore: job({
    input: z.strictObject({
      source: fileTicket,
      target: fileTicket,
      backup: backupId.optional(),
      credential: restoreCredential,
    }),
    output: z.object({
      ...foundBackup.shape,
      name: z.string(),
      counts: recordCounts,
      /** Whom the recovery key can let in now; empty after a passphrase, which lets in whose it is. */
      users: z.array(vaultUser),
    }),
    progress: z.object({ phase: z.enum(['copying', 'proving', 'opening']), done: z.int(), total: z.int() }),
    errors: [
      ...recoveryErrors,
      'backup/none-found',
      'backup/several',
      'backup/damaged',
      'backup/wrong-recovery-key',
      'backup/no-recovery-key',
      'backup/target-gone',
      'backup/no-space',
      'vault/wrong-passphrase',
      'vault/wait',
      'vault/newer-version',
      'vault/development-build',
      'vault/migration-failed',
      'vault/not-empty',
      'vault/on-removable-disk',
      'vault/on-network-disk',
      'vault/on-fat-disk',
      'file/already-exists',
      'file/not-readable',
      'file/not-writable',
      'file/name-too-long',
      'file/disk-full',
    ],
    whileLocked: true,
    holdsKeys: true,
    files: ['source', 'target'],
    secrets: ['credential'],
  }),
} as const;
