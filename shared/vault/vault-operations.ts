import { z } from 'zod';
import { chosenPlace } from '../desktop/desktop-operations.ts';
import { fileTicket, userId } from '../ids/ids.ts';
import { command, desktop, job, query } from '../ipc/define.ts';
import { recordCounts } from '../records/record.ts';
import { copyInOperations } from './copy-in-operations.ts';
import { interruptibleWork } from './interruptible-work.ts';
import { lockNotice } from './lock-notice.ts';
import { passphrase, passphraseLanguages, passphraseStrength, userDisplayName } from './passphrase.ts';
import { recoveryErrors, recoveryTexts } from './recovery-operations.ts';
import { role } from '../roles/role.ts';
import { vaultUser } from './user-operations.ts';
import { vaultFinding } from './vault-finding.ts';

/**
 * What became of the files of an open vault.
 * `moved`: they are elsewhere, whole; `put-back`: they are where they were; `beside`: whole in another folder, since
 * something else is in their place; `damaged`: somebody wrote over them, and only a backup has what was there;
 * `not-saved`: what was to be put back could not be written, and is tried again; `looked-into`: another program keeps a
 * file of shared memory beside it.
 */
export const filesFates = ['moved', 'put-back', 'beside', 'damaged', 'not-saved', 'looked-into'] as const;

/** What the interface may know about the open vault. */
export const vaultSummary = z.object({
  vaultId: z.uuid(),
  name: z.string(),
  isTraining: z.boolean(),
  user: z.object({ id: userId, displayName: z.string(), role }),
  /** Wrong passphrases and recovery keys between the opening before and this one; null when there were none. */
  wrongTries: z.object({ count: z.int().positive(), since: z.iso.datetime().nullable() }).nullable(),
  /** Entries of the history that were saved here before this opening and are gone; `count` is null when unknown. */
  lostChanges: z.object({ count: z.int().positive().nullable(), keptUntil: z.iso.datetime() }).nullable(),
  /**
   * What happened to the files of the vault while it was open, and the folder with what was saved beside; null as long
   * as nothing did. Nothing more is written then, unless another program only looks into it.
   */
  movedFiles: z.object({ fate: z.enum(filesFates), beside: z.string().nullable() }).nullable(),
  /** How many records there are of each noun. */
  counts: recordCounts,
});
export type VaultSummary = z.infer<typeof vaultSummary>;
export type MovedFiles = NonNullable<VaultSummary['movedFiles']>;

const openErrors = [
  'vault/wrong-passphrase',
  'vault/wait',
  'vault/not-found',
  'vault/not-a-vault',
  'vault/plaintext-file',
  'vault/foreign-file',
  'vault/keys-missing',
  'vault/keys-damaged',
  'vault/keys-older',
  'vault/database-older',
  'vault/corrupt',
  'vault/newer-version',
  'vault/development-build',
  'vault/migration-failed',
  'vault/read-only-place',
  'vault/in-use',
  'vault/already-open',
  'vault/audit-broken',
  'vault/on-removable-disk',
  'vault/on-network-disk',
  'vault/on-fat-disk',
] as const;

export const vaultOperations = {
  ...copyInOperations,
  /** For secrets on their way to the core that runs now. It is made with the process and ends with it. */
  sealingKey: query({
    input: z.void(),
    output: z.object({ publicKey: z.instanceof(Uint8Array) }),
    whileLocked: true,
  }),
  /** Makes the folder `NAME.casekeep` and opens it. The folder must be missing or empty. */
  create: command({
    input: z.strictObject({ folder: fileTicket, passphrase, displayName: userDisplayName }),
    output: vaultSummary,
    errors: [
      'vault/weak-passphrase',
      'vault/already-open',
      'vault/not-empty',
      'vault/read-only-place',
      'vault/on-removable-disk',
      'vault/on-network-disk',
      'vault/on-fat-disk',
      'file/disk-full',
      'file/name-too-long',
    ],
    whileLocked: true,
    opensVault: true,
    files: ['folder'],
    secrets: ['passphrase'],
  }),
  /**
   * How long this computer may take at most to try one passphrase at a vault: every slot of its key file. 0 where that
   * cannot be known.
   */
  unlockTime: query({
    input: z.strictObject({ folder: fileTicket }),
    output: z.object({ mostSeconds: z.int().nonnegative() }),
    whileLocked: true,
    files: ['folder'],
  }),
  /** Giving it up counts as a wrong passphrase: by then it may have been known to be one. */
  unlock: command({
    input: z.strictObject({ folder: fileTicket, passphrase }),
    output: vaultSummary,
    errors: openErrors,
    whileLocked: true,
    opensVault: true,
    files: ['folder'],
    secrets: ['passphrase'],
  }),
  /** Whom a recovery key can let in again: everybody who has not been removed. Opens nothing. */
  recoverableUsers: command({
    input: z.strictObject({ folder: fileTicket, recoveryTexts }),
    output: z.array(vaultUser),
    errors: [...openErrors, ...recoveryErrors, 'recovery/wrong-key', 'recovery/none'],
    whileLocked: true,
    holdsKeys: true,
    files: ['folder'],
    secrets: ['recoveryTexts'],
  }),
  /** Opens the vault with a recovery key for somebody, who gets a new passphrase and a new signing key. */
  recover: command({
    input: z.strictObject({ folder: fileTicket, recoveryTexts, userId, passphrase }),
    output: vaultSummary,
    errors: [
      ...openErrors,
      ...recoveryErrors,
      'recovery/wrong-key',
      'recovery/none',
      'record/not-found',
      'vault/weak-passphrase',
      'user/passphrase-taken',
      'file/disk-full',
      'file/not-writable',
      'file/name-too-long',
    ],
    whileLocked: true,
    opensVault: true,
    files: ['folder'],
    secrets: ['recoveryTexts', 'passphrase'],
  }),
  /** Words drawn at random, with at least 77 bits. */
  suggestPassphrase: command({
    input: z.strictObject({ language: z.enum(passphraseLanguages) }),
    output: z.object({ passphrase: z.string() }),
    whileLocked: true,
    hasSecretAnswer: true,
  }),
  /** How well a passphrase would stand against guessing. */
  ratePassphrase: command({
    input: z.strictObject({ passphrase: z.string().max(1024) }),
    output: z.object({ strength: passphraseStrength }),
    whileLocked: true,
    secrets: ['passphrase'],
  }),
  /** Opens the training vault in the given folder; fills it with invented cases when it is empty. */
  openTraining: job({
    input: z.strictObject({ folder: fileTicket }),
    output: vaultSummary,
    progress: z.object({ phase: z.enum(['creating', 'filling', 'opening']), done: z.int(), total: z.int() }),
    errors: openErrors,
    whileLocked: true,
    opensVault: true,
    files: ['folder'],
  }),
  summary: query({ input: z.void(), output: vaultSummary, leastRole: 'read-only' }),
  /** What is known by now of the vault that was opened; it is checked while people work already. */
  check: query({
    input: z.void(),
    output: z.object({
      state: z.enum(['unchecked', 'checking', 'checked', 'damaged']),
      /** The first 20 pages of the database that do not authenticate, from 1. */
      damagedPages: z.array(z.int()),
      /** The first 20 things that do not fit, and how many there are. */
      findings: z.array(vaultFinding),
      findingCount: z.int(),
      /** Ids of every record that does not fit. */
      alteredRecords: z.array(z.string()),
    }),
    leastRole: 'read-only',
  }),
  /** Checks every page, every revision, the whole audit chain and every attachment. */
  verify: job({
    input: z.void(),
    output: z.object({
      pagesOk: z.boolean(),
      auditEntries: z.int(),
      /** Sequence number of the first audit entry that does not fit, or null. */
      firstBrokenEntry: z.int().nullable(),
      /** The first 20 things that do not fit, each with the record that it concerns. */
      findings: z.array(vaultFinding),
      /** How many there are. */
      findingCount: z.int(),
      revisions: z.int(),
      attachments: z.int(),
      /** The first 20 that do not fit, each with the code that says how. */
      damagedAttachments: z.array(z.object({ code: z.string(), attachment: z.string(), frame: z.int() })),
      /** The first 20 pages of the database that do not authenticate, from 1. */
      damagedPages: z.array(z.int()),
    }),
    progress: z.object({
      phase: z.enum(['pages', 'audit', 'records', 'attachments']),
      done: z.int(),
      total: z.int(),
    }),
    leastRole: 'reviewer',
  }),
  /** Ends the core process and empties the window. */
  lock: desktop(command({ input: z.void(), output: z.null(), whileLocked: true })),
  lockStatus: desktop(
    query({
      input: z.void(),
      output: z.object({
        isLocked: z.boolean(),
        locksInSeconds: z.int().nullable(),
        /** Under way, and stopped by a lock: a lock waits for nothing. */
        work: z.array(z.enum(interruptibleWork)),
        /** Of the last lock; null while a vault is open, and before there was one. */
        notice: lockNotice.nullable(),
      }),
      whileLocked: true,
    }),
  ),
  /** Vault places this computer may remember, the training vault apart; most recent first. */
  knownPlaces: desktop(
    query({
      input: z.void(),
      output: z.object({
        vaults: z.array(chosenPlace.extend({ lastOpenedAt: z.iso.datetime().nullable() })),
        training: chosenPlace,
      }),
      whileLocked: true,
    }),
  ),
  forgetPlace: desktop(
    command({
      input: z.strictObject({ ticket: fileTicket }),
      output: z.null(),
      whileLocked: true,
    }),
  ),
} as const;
