import type { AuditAction } from '#shared/history/history-operations.ts';
import { userId } from '#shared/ids/ids.ts';
import { role } from '#shared/roles/role.ts';
import { recoveryForm } from '#shared/vault/recovery-operations.ts';
import { z } from 'zod';
import { sha256 } from '#core/crypto/sha256.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { insertKeyState } from './key-state-repository.ts';

/** Who somebody is and with which keys, from one entry of the audit chain on. Keys are base 64. */
const userState = z.strictObject({
  kind: z.literal('user'),
  id: userId,
  displayName: z.string(),
  role,
  slotId: z.uuid(),
  signPublic: z.string(),
  sealPublic: z.string(),
  isRemoved: z.boolean(),
});
export type UserState = z.infer<typeof userState>;

/** The recovery key in force from one entry of the audit chain on. */
const recoveryState = z.strictObject({
  kind: z.literal('recovery'),
  form: recoveryForm,
  slotId: z.uuid(),
  signPublic: z.string(),
  sealPublic: z.string(),
});
export type RecoveryState = z.infer<typeof recoveryState>;

export const keyState = z.discriminatedUnion('kind', [userState, recoveryState]);
export type KeyState = z.infer<typeof keyState>;

/** Actions whose entries commit to a state that is kept beside them. */
export const keyStateActions = [
  'user-added',
  'user-removed',
  'user-role-changed',
  'user-passphrase-reset',
  'user-recovered',
  'recovery-key-made',
] as const satisfies readonly AuditAction[];
type KeyStateAction = (typeof keyStateActions)[number];

/** Notes in the audit chain who somebody now is, and keeps the words beside the entry. */
export function recordKeyState(tx: WriteDb, action: KeyStateAction, state: KeyState): void {
  const text = JSON.stringify(keyState.parse(state));
  const seq = appendAuditEntry(tx, {
    action,
    noun: state.kind === 'user' ? 'user' : 'vault',
    recordId: state.kind === 'user' ? state.id : null,
    details: sha256(text),
  });
  insertKeyState(tx, seq, text);
}

export function isKeyStateAction(action: string): action is KeyStateAction {
  return keyStateActions.some((known) => known === action);
}
