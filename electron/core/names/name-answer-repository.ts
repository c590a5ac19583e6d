import type { NameAnswer } from '#shared/dossier/name-answer.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';

export interface NameAnswerLine {
  readonly place: string;
  readonly answer: NameAnswer['answer'];
  readonly person_id: string | null;
  /** The place in the audit chain of the entry that signs it. */
  readonly seq: number;
  /** What that entry commits to; null where it is no entry about names of this case. */
  readonly details: Uint8Array | null;
}

/** In the order in which they were given: a later one holds. */
export function listNameAnswers(db: ReadDb, caseId: CaseId): NameAnswerLine[] {
  return db.all<NameAnswerLine>(sql`
    SELECT given.place, given.answer, given.person_id, given.seq, entry.details
    FROM name_answer AS given
    LEFT JOIN audit_entry AS entry
      ON entry.seq = given.seq AND entry.action = 'names-answered' AND entry.record_id = given.case_id
    WHERE given.case_id = ${caseId} ORDER BY given.seq, given.place`);
}

/** Of all cases, by entry and place. */
export function listAllNameAnswers(
  db: ReadDb,
): (Omit<NameAnswerLine, 'details'> & { readonly case_id: string })[] {
  return db.all(sql`SELECT case_id, seq, place, answer, person_id FROM name_answer ORDER BY seq, place`);
}

export function insertNameAnswer(
  tx: WriteDb,
  line: Omit<NameAnswerLine, 'details'> & { readonly case_id: CaseId },
): void {
  tx.run(sql`
    INSERT INTO name_answer (case_id, seq, place, answer, person_id)
    VALUES (${line.case_id}, ${line.seq}, ${line.place}, ${line.answer}, ${line.person_id})`);
}

export function deleteAnswersOfCase(tx: WriteDb, id: CaseId): void {
  tx.run(sql`DELETE FROM name_answer WHERE case_id = ${id}`);
}

/** Those that say that words name this person. The others of the same entry are asked again. */
export function deleteAnswersOfPerson(tx: WriteDb, id: PersonId): void {
  tx.run(sql`DELETE FROM name_answer WHERE person_id = ${id}`);
}
