import { z } from 'zod';
import { userId } from '../ids/ids.ts';
import { command, job, query } from '../ipc/define.ts';
import { passphrase, userDisplayName } from './passphrase.ts';
import { role } from '../roles/role.ts';

/** Somebody who can open the vault, or could. */
export const vaultUser = z.object({
  id: userId,
  displayName: z.string(),
  role,
  createdAt: z.iso.datetime(),
  /** Null for who may still open the vault. Names of the others stay, for the history. */
  removedAt: z.iso.datetime().nullable(),
});
export type VaultUser = z.infer<typeof vaultUser>;

/** Asked again before anything that decides who can open the vault: an unlocked laptop may be in other hands. */
const ownPassphrase = passphrase;

const keyErrors = [
  'vault/wrong-passphrase',
  'vault/wait',
  'vault/not-allowed',
  'vault/keys-damaged',
  'file/disk-full',
  'file/not-writable',
  'file/name-too-long',
] as const;

export const userOperations = {
  /** In the order in which they were added. */
  list: query({ input: z.void(), output: z.array(vaultUser), leastRole: 'read-only' }),
  add: command({
    input: z.strictObject({ ownPassphrase, displayName: userDisplayName, role, passphrase }),
    output: vaultUser,
    errors: [
      ...keyErrors,
      'vault/weak-passphrase',
      'user/passphrase-taken',
      'user/name-taken',
      'user/too-many',
    ],
    secrets: ['ownPassphrase', 'passphrase'],
    leastRole: 'administrator',
  }),
  /** Their passphrase opens the vault no more. The data key stays: see `rotateDataKey`. */
  remove: command({
    input: z.strictObject({ ownPassphrase, id: userId }),
    output: vaultUser,
    errors: [...keyErrors, 'record/not-found', 'user/last-administrator', 'user/yourself'],
    secrets: ['ownPassphrase'],
    leastRole: 'administrator',
  }),
  changeRole: command({
    input: z.strictObject({ ownPassphrase, id: userId, role }),
    output: vaultUser,
    errors: [...keyErrors, 'record/not-found', 'user/last-administrator'],
    secrets: ['ownPassphrase'],
    leastRole: 'administrator',
  }),
  changePassphrase: command({
    input: z.strictObject({ ownPassphrase, passphrase }),
    output: z.null(),
    errors: [...keyErrors, 'vault/weak-passphrase', 'user/passphrase-taken'],
    secrets: ['ownPassphrase', 'passphrase'],
    leastRole: 'read-only',
  }),
  /** For somebody who forgot theirs. They get a new signing key with it, and the audit says so. */
  resetPassphrase: command({
    input: z.strictObject({ ownPassphrase, id: userId, passphrase }),
    output: vaultUser,
    errors: [
      ...keyErrors,
      'vault/weak-passphrase',
      'user/passphrase-taken',
      'record/not-found',
      'user/yourself',
    ],
    secrets: ['ownPassphrase', 'passphrase'],
    leastRole: 'administrator',
  }),
  /** Encrypts the database anew, so that keys of people who were removed fit nothing any more. */
  rotateDataKey: job({
    input: z.strictObject({ ownPassphrase }),
    output: z.null(),
    progress: z.object({
      phase: z.enum(['copying', 'checking', 'replacing']),
      done: z.int(),
      total: z.int(),
    }),
    errors: [...keyErrors, 'vault/corrupt', 'vault/in-use'],
    secrets: ['ownPassphrase'],
    leastRole: 'administrator',
  }),
} as const;
