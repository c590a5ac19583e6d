import { z } from 'zod';
import { caseId, fileTicket } from '../ids/ids.ts';
import { job } from '../ipc/define.ts';
import { recordCounts } from '../records/record.ts';
import { passphrase } from '../vault/passphrase.ts';

/** More than anybody should carry; whoever needs more copies the vault. */
export const MAX_TRAVEL_CASES = 200;

export const travelOperations = {
  /**
   * Makes a vault of its own out of some cases: own keys, own passphrase, one user, history from its making on.
   * Nothing in it says where it comes from. The open vault notes which cases went along.
   */
  make: job({
    input: z.strictObject({
      caseIds: z.array(caseId).min(1).max(MAX_TRAVEL_CASES),
      target: fileTicket,
      passphrase,
    }),
    output: z.object({ name: z.string(), counts: recordCounts }),
    progress: z.object({ phase: z.enum(['creating', 'copying', 'proving']), done: z.int(), total: z.int() }),
    errors: [
      'record/not-found',
      'record/altered',
      'vault/audit-broken',
      'travel/same-passphrase',
      'vault/wait',
      'travel/not-proved',
      'vault/weak-passphrase',
      'vault/inside-vault',
      'vault/not-empty',
      'vault/on-removable-disk',
      'vault/on-network-disk',
      'vault/on-fat-disk',
      'vault/keys-missing',
      'vault/keys-older',
      'vault/keys-damaged',
      'file/already-exists',
      'file/not-writable',
      'file/name-too-long',
      'file/disk-full',
    ],
    files: ['target'],
    secrets: ['passphrase'],
    leastRole: 'caseworker',
  }),
} as const;
