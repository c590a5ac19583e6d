import { z } from 'zod';
import { fileTicket } from '../ids/ids.ts';
import { job } from '../ipc/define.ts';

/** Part of the slice `vault`: asked where a vault cannot be opened as it lies. */
export const copyInOperations = {
  /** Copies a vault from where it may not be worked in to this computer. The source is only read. */
  copyIn: job({
    input: z.strictObject({ source: fileTicket, target: fileTicket }),
    output: z.object({ name: z.string(), attachments: z.int() }),
    /** In bytes. */
    progress: z.object({ phase: z.enum(['copying', 'comparing']), done: z.int(), total: z.int() }),
    errors: [
      'vault/already-open',
      'vault/in-use',
      'vault/not-found',
      'vault/not-a-vault',
      'vault/not-readable',
      'vault/changed-meanwhile',
      'vault/copy-differs',
      'vault/no-room',
      'vault/inside-vault',
      'vault/not-empty',
      'vault/on-removable-disk',
      'vault/on-network-disk',
      'vault/on-fat-disk',
      'file/already-exists',
      'file/not-writable',
      'file/name-too-long',
      'file/disk-full',
    ],
    whileLocked: true,
    files: ['source', 'target'],
  }),
} as const;
