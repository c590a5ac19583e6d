import { z } from 'zod';
import { command, query } from '../ipc/define.ts';
import { passphrase } from './passphrase.ts';
import { MAX_TEXT_CHARACTERS } from './recovery-groups.ts';

/** One key, or three pieces of which any two make the key. */
export const recoveryForm = z.enum(['whole', 'pieces']);
export type RecoveryForm = z.infer<typeof recoveryForm>;

/** The whole key, or two or three pieces of it, as written. */
export const recoveryTexts = z.array(z.string().max(MAX_TEXT_CHARACTERS)).min(1).max(3);

export const recoveryErrors = [
  'recovery/wrong-group',
  'recovery/wrong-group-of-piece',
  'recovery/wrong-length',
  'recovery/damaged-piece',
  'recovery/one-piece',
  'recovery/same-piece',
  'recovery/different-sets',
  'recovery/other-vault',
  'recovery/mixed',
] as const;

export const recoveryOperations = {
  /** Whether there is a recovery key, and since when. */
  status: query({
    input: z.void(),
    output: z.object({ madeAt: z.iso.datetime().nullable(), form: recoveryForm.nullable() }),
    leastRole: 'read-only',
  }),
  /** Makes a key and shows it, this once. It opens nothing until `prove` has seen it typed back. */
  make: command({
    input: z.strictObject({ ownPassphrase: passphrase, form: recoveryForm }),
    output: z.object({ texts: z.array(z.string()) }),
    errors: ['vault/wrong-passphrase', 'vault/wait', 'vault/not-allowed'],
    secrets: ['ownPassphrase'],
    hasSecretAnswer: true,
    leastRole: 'administrator',
  }),
  /** Takes the key into force if it was copied without a mistake; the one before opens nothing any more. */
  prove: command({
    input: z.strictObject({ typed: recoveryTexts }),
    output: z.null(),
    errors: [
      ...recoveryErrors,
      'recovery/not-made',
      'recovery/not-the-same',
      'vault/not-allowed',
      'file/disk-full',
      'file/not-writable',
      'file/name-too-long',
    ],
    secrets: ['typed'],
    leastRole: 'administrator',
  }),
} as const;
