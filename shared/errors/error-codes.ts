/**
 * Every failure the product can name. The text a person reads is looked up by code in
 * `shared/i18n/locales`; a test holds the two lists together.
 */
export const errorCodes = [
  'ipc/invalid-input',
  'ipc/cancelled',
  'ipc/unknown-operation',
  'ipc/message-too-large',
  'ipc/core-gone',
  'internal/unexpected',
  'vault/locked',
  'vault/already-open',
  'vault/wrong-passphrase',
  'vault/weak-passphrase',
  'vault/not-found',
  'vault/not-empty',
  'vault/not-a-vault',
  'vault/plaintext-file',
  'vault/foreign-file',
  'vault/keys-missing',
  'vault/keys-damaged',
  'vault/corrupt',
  'vault/newer-version',
  'vault/migration-failed',
  'vault/read-only-place',
  'vault/in-use',
  'vault/bad-key',
  'vault/audit-broken',
  'record/not-found',
  'record/changed-elsewhere',
  'case/duplicate-reference',
  'person/still-involved',
  'text/invalid-characters',
  'vocabulary/unknown-code',
  'date/invalid-edtf',
  'date/end-before-start',
  'file/unknown-ticket',
  'file/not-writable',
  'file/disk-full',
  'file/not-found',
  'file/already-exists',
  'archive/newer-version',
  'archive/invalid',
  'archive/truncated',
  'archive/already-here',
  'dossier/font-missing',
  'dossier/leak-found',
  'dossier/nothing-to-print',
  'dossier/undecided',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export function isErrorCode(code: string): code is ErrorCode {
  return errorCodes.some((known) => known === code);
}
