import { z } from 'zod';
import { command, query } from '../ipc/define.ts';
import { expectedRevision, recordNoun } from '../records/record.ts';
import { role } from '../roles/role.ts';
import { departureDetails } from './departure-words.ts';

/** What was done to a record. An imported record starts its history anew. */
export const recordAction = z.enum([
  'created',
  'updated',
  'imported',
  'restored',
  'closed',
  'reopened',
  /** An incident, into another case. */
  'moved',
]);
export type RecordAction = z.infer<typeof recordAction>;

/** What the audit names besides changes of records. */
export const auditAction = z.enum([
  ...recordAction.options,
  'linked',
  'unlinked',
  /** A person whose identity is protected, once in a session. */
  'shown',
  /** What somebody said of words that may name somebody. */
  'names-answered',
  'dossier-exported',
  'archive-exported',
  /** Found under its name after a stop had undone its entry; signed by who opened the vault next. */
  'dossier-found',
  'archive-found',
  'taken-along',
  'unlock-failed',
  /** Changes that had been saved were missing; signed by who opened the vault next. */
  'loss-found',
  /** Somebody asked for an operation that their role does not include. */
  'not-allowed',
  'erased',
  'user-added',
  'user-removed',
  'user-role-changed',
  'user-passphrase-changed',
  'user-passphrase-reset',
  'user-recovered',
  'recovery-key-made',
  'data-key-rotated',
  'vault-created',
  'travel-vault-begun',
  'vault-unlocked',
  'vault-restored',
  'backed-up',
  'restore-tried',
]);
export type AuditAction = z.infer<typeof auditAction>;

export const HISTORY_PAGE_SIZE = 30;

/** What people look for among all that was done. */
export const activityKind = z.enum(['opening', 'people', 'records', 'departures']);
export type ActivityKind = z.infer<typeof activityKind>;

export const ACTIVITY_PAGE_SIZE = 50;

/**
 * One entry of the audit chain in words. Nothing of it is checked here: an entry that was altered is shown as it
 * claims to be, with null where that makes no sense.
 */
export const activityEntry = z.object({
  /** Its place in the chain, from 1. */
  sequence: z.int().positive(),
  at: z.iso.datetime().nullable(),
  userName: z.string().nullable(),
  /** null for an action that this release does not know. */
  action: auditAction.nullable(),
  noun: z.enum([...recordNoun.options, 'vault', 'user']).nullable(),
  /** As it is called now; null when it is not there any more, and for what was not done to a record. */
  record: z
    .object({ noun: recordNoun, id: z.uuid(), title: z.string(), reference: z.string().nullable() })
    .nullable(),
  /** Whom a change of people concerns. */
  personName: z.string().nullable(),
  detail: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('tries'),
        count: z.int().positive(),
        since: z.iso.datetime().nullable(),
      }),
      z.object({
        kind: z.literal('lost'),
        count: z.int().positive().nullable(),
        keptUntil: z.iso.datetime(),
      }),
      /** As the contract names it: `noun.verb`. */
      z.object({ kind: z.literal('operation'), operation: z.string() }),
      /** `before` is null for somebody who had none. */
      z.object({ kind: z.literal('role'), before: role.nullable(), after: role }),
      /** `place` for the eye: the last parts of a path. `sha256` of the list of its files, which has the sum of each. */
      z.object({
        kind: z.literal('backup'),
        sequence: z.int().positive(),
        place: z.string(),
        bytes: z.int().nonnegative(),
        sha256: z.string(),
      }),
      ...departureDetails,
    ])
    .nullable(),
});
export type ActivityEntry = z.infer<typeof activityEntry>;

/** Something that left the vault and can be read back whole. */
export type DepartureDetail = Extract<
  NonNullable<ActivityEntry['detail']>,
  { readonly kind: 'dossier' | 'archive' | 'travel' | 'backup' }
>;

export const RECEIPT_WORDS = 12;

export const historyEntry = z.object({
  revision: z.int().positive(),
  at: z.iso.datetime(),
  userName: z.string(),
  action: recordAction,
  /** Names of the top-level fields that differ from the revision before; empty for the first. */
  changedFields: z.array(z.string()),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const historyOperations = {
  /** Newest first; `before` is the lowest revision already shown. */
  list: query({
    input: z.strictObject({
      noun: recordNoun,
      recordId: z.uuid(),
      before: z.int().positive().optional(),
    }),
    output: z.object({ entries: z.array(historyEntry), hasOlder: z.boolean() }),
    errors: ['record/not-found'],
    leastRole: 'read-only',
  }),
  /** The whole record as it stood. */
  get: query({
    input: z.strictObject({ noun: recordNoun, recordId: z.uuid(), revision: z.int().positive() }),
    output: z.object({ ...historyEntry.omit({ changedFields: true }).shape, snapshot: z.json() }),
    errors: ['record/not-found'],
    leastRole: 'read-only',
  }),
  /** Writes the fields of an older version as a new one, by the rules of today. */
  restore: command({
    input: z.strictObject({
      noun: recordNoun,
      recordId: z.uuid(),
      revision: z.int().positive(),
      expectedRevision,
    }),
    output: z.object({ revision: z.int().positive() }),
    errors: [
      'record/not-found',
      'record/changed-elsewhere',
      'history/other-release',
      'history/person-not-in-case',
    ],
    leastRole: 'caseworker',
  }),
  /** Everything that was done in this vault, newest first; `before` is the lowest place already shown. */
  activity: query({
    input: z.strictObject({ kind: activityKind.optional(), before: z.int().positive().optional() }),
    output: z.object({ entries: z.array(activityEntry), hasOlder: z.boolean() }),
    leastRole: 'reviewer',
  }),
  /** Twelve words and a number that say where the audit chain ends now, for paper. They give nothing away. */
  receipt: query({
    input: z.void(),
    output: z.object({ words: z.array(z.string()).length(RECEIPT_WORDS), entries: z.int().positive() }),
    leastRole: 'read-only',
  }),
  /** Whether the chain still begins as it did when the receipt was written; answers its length now. */
  checkReceipt: query({
    input: z.strictObject({ words: z.string().max(400), entries: z.int().positive() }),
    output: z.object({ entries: z.int().positive() }),
    errors: ['receipt/unknown-word', 'receipt/mistyped', 'receipt/cut', 'receipt/altered'],
    leastRole: 'read-only',
  }),
} as const;
