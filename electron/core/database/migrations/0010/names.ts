/**
 * What was said of words in the texts of a case that may name somebody (`name-answers.ts`). A place is a digest of
 * record, field, text and words; `seq` is the entry of the chain that signs it.
 */
export const namesSchema = `
CREATE TABLE name_answer (
  case_id TEXT NOT NULL REFERENCES case_record (id),
  seq INTEGER NOT NULL CHECK (seq > 0),
  place TEXT NOT NULL,
  answer TEXT NOT NULL,
  person_id TEXT,
  PRIMARY KEY (case_id, seq, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX name_answer_by_person ON name_answer (person_id) WHERE person_id IS NOT NULL;
`;
