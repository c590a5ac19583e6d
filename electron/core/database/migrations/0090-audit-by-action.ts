import type { Migration } from './migration.ts';

/**
 * Entries of one action, in their order: the page of what was done shows a few kinds out of any number of entries.
 * What judges the chain reads the chain itself, and names the index that it needs or none.
 */
export const auditByAction: Migration = {
  version: 90,
  name: 'audit-by-action',
  up(access) {
    access.exec(`CREATE INDEX audit_by_action ON audit_entry (action);`);
  },
};
