/**
 * `last_serial` is the highest number of an incident that is in the case no more: it is not given again.
 * `body` is the record; every other column is derived from it for lists. One index for every order of the
 * list holds all that a line shows and all that a filter asks, so that a page never reads a body.
 */
export const casesSchema = `
CREATE TABLE case_record (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  reference TEXT NOT NULL,
  reference_key TEXT NOT NULL UNIQUE,
  codeword TEXT NOT NULL,
  codeword_key TEXT NOT NULL,
  status TEXT NOT NULL,
  status_rank INTEGER NOT NULL,
  risk TEXT NOT NULL,
  risk_rank INTEGER NOT NULL,
  host_states TEXT NOT NULL,
  owner TEXT NOT NULL,
  owner_key TEXT NOT NULL,
  owner_id TEXT,
  incident_count INTEGER NOT NULL DEFAULT 0 CHECK (incident_count >= 0),
  last_serial INTEGER NOT NULL DEFAULT 0 CHECK (last_serial >= 0),
  is_training INTEGER NOT NULL CHECK (is_training IN (0, 1)),
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX case_by_updated ON case_record (
  updated_at, id, reference, codeword, codeword_key, status, risk, host_states, owner, owner_id, incident_count, is_training);
CREATE INDEX case_by_reference ON case_record (
  reference_key, id, reference, codeword, codeword_key, status, risk, host_states, owner, owner_id, incident_count, is_training,
  updated_at);
CREATE INDEX case_by_codeword ON case_record (
  codeword_key, id, reference, codeword, status, risk, host_states, owner, owner_id, incident_count, is_training, updated_at);
CREATE INDEX case_by_status ON case_record (
  status_rank, id, reference, codeword, codeword_key, status, risk, host_states, owner, owner_id, incident_count, is_training,
  updated_at);
CREATE INDEX case_by_risk ON case_record (
  risk_rank, id, reference, codeword, codeword_key, status, risk, host_states, owner, owner_id, incident_count, is_training,
  updated_at);
CREATE INDEX case_by_owner ON case_record (
  owner_key, id, reference, codeword, codeword_key, status, risk, host_states, owner, owner_id, incident_count,
  is_training, updated_at);

-- What lists of other nouns say about a case.
CREATE INDEX case_label ON case_record (id, codeword, reference, updated_at);
`;
