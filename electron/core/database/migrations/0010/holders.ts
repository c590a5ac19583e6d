/**
 * What each holder (the body that gets dossiers) was given of a case. `holder_code`: under which code the holder knows
 * a person. Of somebody who was erased the code stays, since it must never mean somebody else; whose it was and the
 * salt, with which the audit commits to that, are gone.
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
  number INTEGER NOT NULL CHECK (number >= 10),
  code TEXT NOT NULL,
  person_id TEXT,
  salt BLOB CHECK (length(salt) = 16),
  PRIMARY KEY (case_id, holder_key, number),
  FOREIGN KEY (case_id, holder_key) REFERENCES holder_series (case_id, holder_key),
  CHECK ((person_id IS NULL) = (salt IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX holder_code_of_person ON holder_code (person_id, case_id, holder_key)
WHERE person_id IS NOT NULL;
`;
