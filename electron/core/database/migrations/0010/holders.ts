/**
 * What each holder (the body that gets dossiers) was given of a case. `holder_code`: under which code the holder knows
 * a person, and under which label an incident. Of what was erased the code stays, since it must never mean something
 * else; whose it was and the salt, with which the audit commits to that, are gone.
 */
export const holdersSchema = `
CREATE TABLE holder_series (
  case_id TEXT NOT NULL REFERENCES case_record (id),
  holder_key TEXT NOT NULL,
  holder TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  PRIMARY KEY (case_id, holder_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE holder_code (
  case_id TEXT NOT NULL,
  holder_key TEXT NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('person', 'incident')),
  number INTEGER NOT NULL CHECK (number >= CASE noun WHEN 'person' THEN 10 ELSE 1 END),
  code TEXT NOT NULL,
  record_id TEXT,
  salt BLOB CHECK (length(salt) = 16),
  PRIMARY KEY (case_id, holder_key, noun, number),
  FOREIGN KEY (case_id, holder_key) REFERENCES holder_series (case_id, holder_key),
  CHECK ((record_id IS NULL) = (salt IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX holder_code_of_record ON holder_code (record_id, case_id, holder_key)
WHERE record_id IS NOT NULL;
`;
