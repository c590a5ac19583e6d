import { z } from 'zod';
import { caseId, fileTicket } from '../ids/ids.ts';
import { job } from '../ipc/define.ts';
import { caseReference } from '../cases/case.ts';
import { recordCounts } from '../records/record.ts';

/** Another case may have the reference already. The next free one is this vault's own; the old one still finds the case. */
const referenceChoice = z.enum(['as-archived', 'next-free']);
export type ReferenceChoice = z.infer<typeof referenceChoice>;

const readingProgress = z.object({ phase: z.enum(['reading', 'checking']), done: z.int(), total: z.int() });

const progress = z.object({
  phase: z.enum(['reading', 'checking', 'writing']),
  done: z.int(),
  total: z.int(),
});

/** What is wrong with a file. */
const refusals = [
  'archive/newer-version',
  'archive/invalid',
  'archive/no-case',
  'file/utf-16',
  'archive/too-large',
  'archive/unknown-part',
  'archive/item-repeated',
  'archive/item-missing',
  'archive/truncated',
  'file/not-found',
  'file/not-readable',
] as const;

export const archiveOperations = {
  /** What importing would do. Writes nothing. */
  inspect: job({
    input: z.strictObject({ source: fileTicket }),
    output: z.object({
      reference: caseReference,
      codeword: z.string(),
      isTraining: z.boolean(),
      exportedAt: z.iso.datetime(),
      counts: recordCounts,
      /** Of the people, those whom the vault knows from other cases; they stay as the vault has them. */
      peopleHere: z.int(),
      /** The case itself is in the vault, and would be refused. */
      isHere: z.boolean(),
      /** The codeword of another case that has the reference. */
      referenceTakenBy: z.string().nullable(),
    }),
    progress: readingProgress,
    errors: [...refusals],
    files: ['source'],
    leastRole: 'caseworker',
  }),
  /** All or nothing: an archive with one bad record changes nothing. */
  import: job({
    input: z.strictObject({ source: fileTicket, reference: referenceChoice.optional() }),
    output: z.object({
      caseId,
      reference: caseReference,
      /** What came with the case, people who were in the vault already included. */
      counts: recordCounts,
    }),
    progress,
    errors: [...refusals, 'archive/already-here', 'case/duplicate-reference', 'file/disk-full'],
    files: ['source'],
    leastRole: 'caseworker',
  }),
  /** Leaves the vault unencrypted: the person is told so before. */
  export: job({
    input: z.strictObject({ caseId, target: fileTicket }),
    output: z.object({ bytes: z.int(), sha256: z.string() }),
    progress,
    errors: [
      'record/not-found',
      'record/altered',
      'vault/audit-broken',
      'file/not-writable',
      'file/name-too-long',
      'file/disk-full',
      'file/already-exists',
    ],
    files: ['target'],
    leastRole: 'caseworker',
  }),
} as const;
