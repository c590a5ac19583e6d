/**
 * `person_name` holds what can be typed to find a person: every form of every name, folded, in every
 * romanisation, from its start and from the start of each of its words.
 */
export const peopleSchema = `
CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  other_names TEXT NOT NULL,
  is_protected INTEGER NOT NULL CHECK (is_protected IN (0, 1)),
  case_count INTEGER NOT NULL DEFAULT 0 CHECK (case_count >= 0),
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX person_by_updated ON person (
  updated_at, id, name, other_names, is_protected, case_count);
CREATE INDEX person_by_name ON person (
  name_key, id, name, other_names, is_protected, case_count, updated_at);

CREATE TABLE person_name (
  key TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (key, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_of_person ON person_name (person_id);

CREATE TABLE case_person (
  case_id TEXT NOT NULL REFERENCES case_record (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  roles TEXT NOT NULL,
  leverage TEXT NOT NULL,
  notes TEXT,
  PRIMARY KEY (case_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_person_of_person ON case_person (person_id);
`;
