import type { AuditAction } from '#shared/history/history-operations.ts';
import type { Role } from '#shared/roles/role.ts';

/**
 * Who may have signed what. A reader can sign as well, and with the key of the database write past the app; what their
 * role does not include is then no word of the vault's.
 */
export const leastRoleOfAction: Readonly<Record<AuditAction, Role>> = {
  created: 'caseworker',
  updated: 'caseworker',
  imported: 'caseworker',
  restored: 'caseworker',
  closed: 'caseworker',
  reopened: 'caseworker',
  moved: 'caseworker',
  linked: 'caseworker',
  unlinked: 'caseworker',
  shown: 'read-only',
  'dossier-exported': 'caseworker',
  'names-answered': 'caseworker',
  'archive-exported': 'caseworker',
  'dossier-found': 'read-only',
  'archive-found': 'read-only',
  'taken-along': 'caseworker',
  'unlock-failed': 'read-only',
  'loss-found': 'read-only',
  'not-allowed': 'read-only',
  erased: 'administrator',
  'user-added': 'administrator',
  'user-removed': 'administrator',
  'user-role-changed': 'administrator',
  'user-passphrase-changed': 'read-only',
  'user-passphrase-reset': 'administrator',
  'user-recovered': 'read-only',
  'recovery-key-made': 'administrator',
  'data-key-rotated': 'administrator',
  'vault-created': 'administrator',
  'travel-vault-begun': 'administrator',
  'vault-unlocked': 'read-only',
  'vault-restored': 'read-only',
  'backed-up': 'caseworker',
  'restore-tried': 'caseworker',
};
