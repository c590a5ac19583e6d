/**
 * As cases.ts: `body` is the record, the indexes are the lists, once over all cases and once within a
 * case. Within a case the order by reference is a range of the index over all, since the reference of an
 * incident begins with that of its case.
 */
export const incidentsSchema = `
CREATE TABLE incident (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES case_record (id),
  serial INTEGER NOT NULL CHECK (serial > 0),
  revision INTEGER NOT NULL CHECK (revision > 0),
  reference TEXT NOT NULL,
  reference_key TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  edtf TEXT NOT NULL,
  extent TEXT NOT NULL,
  times INTEGER,
  when_key TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  acts TEXT NOT NULL,
  channels TEXT NOT NULL,
  demands TEXT NOT NULL,
  state_links TEXT NOT NULL,
  gaps TEXT NOT NULL,
  place TEXT NOT NULL,
  country TEXT,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (case_id, serial)
) STRICT;

CREATE INDEX incident_by_when ON incident (
  when_key, id, case_id, reference, title, title_key, edtf, extent, times, acts, channels, place, country, updated_at);
CREATE INDEX incident_by_updated ON incident (
  updated_at, id, case_id, reference, title, title_key, edtf, extent, times, acts, channels, place, country);
CREATE INDEX incident_by_reference ON incident (
  reference_key, id, case_id, reference, title, title_key, edtf, extent, times, acts, channels, place, country, updated_at);
CREATE INDEX incident_by_title ON incident (
  title_key, id, case_id, reference, title, edtf, extent, times, acts, channels, place, country, updated_at);

CREATE INDEX incident_of_case_by_when ON incident (
  case_id, when_key, id, reference, title, title_key, edtf, extent, times, acts, channels, place, country, updated_at);
CREATE INDEX incident_of_case_by_updated ON incident (
  case_id, updated_at, id, reference, title, title_key, edtf, extent, times, acts, channels, place, country);
CREATE INDEX incident_of_case_by_title ON incident (
  case_id, title_key, id, reference, title, edtf, extent, times, acts, channels, place, country, updated_at);

-- What the overview of a case is made of.
CREATE INDEX incident_facts ON incident (
  case_id, when_key, id, earliest, latest, channels, demands, state_links, gaps);

CREATE TABLE incident_person (
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  incident_id TEXT NOT NULL REFERENCES incident (id),
  PRIMARY KEY (case_id, person_id, incident_id),
  FOREIGN KEY (case_id, person_id) REFERENCES case_person (case_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_person_of_incident ON incident_person (incident_id);
`;
