import { isAppError } from '#shared/errors/app-error.ts';
import { recoveryErrors } from '#shared/vault/recovery-operations.ts';

/**
 * What sends a person back to the form with the same secret: nothing has been done with it, and typing fifty
 * characters anew for one that was wrong would bring new mistakes.
 */
const correctableErrors = [
  // Something that was typed is wrong or missing.
  'vault/wrong-passphrase',
  'vault/wait',
  'vault/weak-passphrase',
  'user/passphrase-taken',
  'user/name-taken',
  'travel/same-passphrase',
  ...recoveryErrors,
  // The key is tried at another backup.
  'backup/wrong-recovery-key',
  'backup/no-recovery-key',
  // Another place is chosen; the secret was not looked at yet.
  'vault/not-empty',
  'vault/inside-vault',
  'vault/on-removable-disk',
  'vault/on-network-disk',
  'vault/on-fat-disk',
] as const;

/** Whether what was typed may stay after a refusal. After anything else, success included, it leaves the form. */
export function isCorrectable(failure: unknown): boolean {
  return isAppError(failure, ...correctableErrors);
}
