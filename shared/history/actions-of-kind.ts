import { auditAction, type ActivityKind, type AuditAction } from './history-operations.ts';

/** Where each action is looked for. */
const kindsOfAction: Readonly<Record<AuditAction, readonly ActivityKind[]>> = {
  created: ['records'],
  updated: ['records'],
  imported: ['records'],
  restored: ['records'],
  closed: ['records'],
  reopened: ['records'],
  moved: ['records'],
  linked: ['records'],
  unlinked: ['records'],
  shown: ['records'],
  erased: ['records'],
  'names-answered': ['records'],
  'dossier-exported': ['departures'],
  'archive-exported': ['departures'],
  'dossier-found': ['departures'],
  'archive-found': ['departures'],
  'taken-along': ['departures'],
  'backed-up': ['departures'],
  'restore-tried': ['departures'],
  'vault-created': ['opening'],
  'travel-vault-begun': ['opening'],
  'vault-unlocked': ['opening'],
  'vault-restored': ['opening'],
  'unlock-failed': ['opening'],
  'loss-found': ['opening'],
  'not-allowed': ['people'],
  // Somebody got in, and got new keys.
  'user-recovered': ['opening', 'people'],
  'user-added': ['people'],
  'user-removed': ['people'],
  'user-role-changed': ['people'],
  'user-passphrase-changed': ['people'],
  'user-passphrase-reset': ['people'],
  'recovery-key-made': ['people'],
  'data-key-rotated': ['people'],
};

export function actionsOfKind(kind: ActivityKind): readonly AuditAction[] {
  return auditAction.options.filter((action) => kindsOfAction[action].includes(kind));
}
