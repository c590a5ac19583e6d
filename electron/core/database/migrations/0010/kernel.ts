/**
 * Tables that every noun leans on. Revisions and audit entries are only ever added: the triggers stop
 * mistakes in our code; whoever holds the key is found out by the hash chain instead.
 */
export const kernelSchema = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
  id TEXT PRIMARY KEY,
  slot_id TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('administrator', 'caseworker', 'reviewer', 'read-only')),
  sign_public BLOB NOT NULL CHECK (length(sign_public) = 32),
  seal_public BLOB NOT NULL CHECK (length(seal_public) = 32),
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE record_count (
  noun TEXT PRIMARY KEY,
  records INTEGER NOT NULL CHECK (records >= 0)
) STRICT, WITHOUT ROWID;

-- Every copy of this vault on a computer that is known to have written. One that is only known by its mark has no id;
-- place is what it is told by as long as it may go on, and null once another has taken its turn.
CREATE TABLE device (
  mark TEXT PRIMARY KEY CHECK (length(mark) = 3),
  id TEXT UNIQUE CHECK (length(id) = 32),
  place BLOB UNIQUE CHECK (length(place) = 32)
) STRICT, WITHOUT ROWID;

-- parent is the digest of the version that was changed, null for a first one; two devices may each have made a
-- version of the same number.
CREATE TABLE revision (
  seq INTEGER PRIMARY KEY,
  noun TEXT NOT NULL,
  record_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  device_id TEXT NOT NULL REFERENCES device (id),
  parent BLOB CHECK (length(parent) = 32),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user (id),
  action TEXT NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  snapshot TEXT NOT NULL,
  UNIQUE (record_id, revision, device_id)
) STRICT;

CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are only added'); END;
CREATE TABLE audit_entry (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user (id),
  action TEXT NOT NULL,
  noun TEXT NOT NULL,
  record_id TEXT,
  details BLOB NOT NULL CHECK (length(details) = 32),
  prev BLOB NOT NULL CHECK (length(prev) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit entries are only added'); END;
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit entries are only added'); END;

CREATE INDEX audit_erasure ON audit_entry (record_id) WHERE action = 'erased';
-- The page of what was done shows a few kinds out of any number of entries. What judges the chain reads the chain
-- itself, and names the index that it needs or none.
CREATE INDEX audit_by_action ON audit_entry (action);

-- Snapshots and words go only with the person or record that an entry of the chain says was erased. What somebody was in
-- a case goes with the person or with the case.
CREATE TRIGGER revision_stays BEFORE DELETE ON revision
WHEN NOT EXISTS (SELECT 1 FROM audit_entry WHERE action = 'erased' AND record_id = OLD.record_id)
BEGIN SELECT RAISE(ABORT, 'revisions are only added'); END;

-- The words of an entry, which commits to them by a salted digest.
CREATE TABLE audit_detail (
  audit_seq INTEGER PRIMARY KEY REFERENCES audit_entry (seq),
  record_id TEXT,
  case_id TEXT,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX audit_detail_of_record ON audit_detail (record_id);
CREATE INDEX audit_detail_of_case ON audit_detail (case_id) WHERE case_id IS NOT NULL;

CREATE TRIGGER audit_detail_is_final BEFORE UPDATE ON audit_detail
BEGIN SELECT RAISE(ABORT, 'audit details are only added'); END;
CREATE TRIGGER audit_detail_stays BEFORE DELETE ON audit_detail
WHEN NOT EXISTS (SELECT 1 FROM audit_entry WHERE action = 'erased' AND record_id IN (OLD.record_id, OLD.case_id))
BEGIN SELECT RAISE(ABORT, 'audit details are only added'); END;

CREATE TABLE key_state (
  audit_seq INTEGER PRIMARY KEY REFERENCES audit_entry (seq),
  state TEXT NOT NULL
) STRICT;

CREATE TRIGGER key_state_is_final BEFORE UPDATE ON key_state
BEGIN SELECT RAISE(ABORT, 'key states are only added'); END;
CREATE TRIGGER key_state_stays BEFORE DELETE ON key_state
BEGIN SELECT RAISE(ABORT, 'key states are only added'); END;

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user (id),
  noun TEXT NOT NULL,
  record_id TEXT,
  case_id TEXT,
  saved_at TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX draft_of_form ON draft (user_id, noun, ifnull(record_id, ''), ifnull(case_id, ''));

CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  noun TEXT NOT NULL,
  record_id TEXT NOT NULL UNIQUE,
  case_id TEXT,
  text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  text, content = 'search_document', content_rowid = 'id', tokenize = 'signal_tokenizer'
);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
`;
