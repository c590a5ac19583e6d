import type { Migration } from './migration.ts';

/**
 * `audit_detail`: the words of an audit entry, which commits to them by a salted digest. Words and snapshots
 * go only together with the person or record that an entry of the chain says was erased.
 */
export const auditDetails: Migration = {
  version: 60,
  name: 'audit-details',
  up(access) {
    access.exec(`
CREATE TABLE audit_detail (
  audit_seq INTEGER PRIMARY KEY REFERENCES audit_entry (seq),
  record_id TEXT,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX audit_detail_of_record ON audit_detail (record_id);
CREATE INDEX audit_erasure ON audit_entry (record_id) WHERE action = 'erased';

CREATE TRIGGER audit_detail_is_final BEFORE UPDATE ON audit_detail
BEGIN SELECT RAISE(ABORT, 'audit details are only added'); END;
CREATE TRIGGER audit_detail_stays BEFORE DELETE ON audit_detail
WHEN NOT EXISTS (SELECT 1 FROM audit_entry WHERE action = 'erased' AND record_id = OLD.record_id)
BEGIN SELECT RAISE(ABORT, 'audit details are only added'); END;

DROP TRIGGER revision_stays;
CREATE TRIGGER revision_stays BEFORE DELETE ON revision
WHEN NOT EXISTS (SELECT 1 FROM audit_entry WHERE action = 'erased' AND record_id = OLD.record_id)
BEGIN SELECT RAISE(ABORT, 'revisions are only added'); END;
`);
  },
};
