import { z } from 'zod';
import { caseId, fileTicket } from '../ids/ids.ts';
import { job } from '../ipc/define.ts';
import { caseReference } from '../cases/case.ts';
import { recordCounts } from '../records/record.ts';

const progress = z.object({
  phase: z.enum(['reading', 'checking', 'writing']),
  done: z.int(),
  total: z.int(),
});

export const archiveOperations = {
  /** All or nothing: an archive with one bad record changes nothing. */
  import: job({
    input: z.strictObject({ source: fileTicket }),
    output: z.object({
      caseId,
      reference: caseReference,
      /** What came with the case, people who were in the vault already included. */
      counts: recordCounts,
    }),
    progress,
    errors: [
      'archive/newer-version',
      'archive/invalid',
      'archive/unknown-part',
      'archive/item-repeated',
      'archive/item-missing',
      'archive/truncated',
      'archive/already-here',
      'case/duplicate-reference',
      'file/not-found',
      'file/not-readable',
      'file/disk-full',
    ],
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
