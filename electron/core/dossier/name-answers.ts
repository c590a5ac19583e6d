import {
  nothingAnswered,
  type AnswersOfNames,
  type NameAnswer,
  type PlaceOfWords,
} from '#shared/dossier/name-answer.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { sha256, sha256Hex } from '#core/crypto/sha256.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { getRecord } from '#core/records/record-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import {
  insertNameAnswer,
  listNameAnswers,
  type NameAnswerLine,
} from '#core/names/name-answer-repository.ts';

interface AnsweredNames {
  readonly caseId: CaseId;
  readonly places: readonly string[];
  readonly answer: NameAnswer;
}

/** The digest by which words at a place are answered. */
export function placeDigest({ recordId, field, text, words }: PlaceOfWords): string {
  return sha256Hex('casekeep/name-place/v1\0', JSON.stringify([recordId, field, foldText(words), text]));
}

/** Keeps what somebody said of words, one answer for all places given, and signs it. Throws `record/not-found`. */
export function answerNames(session: VaultSession, { caseId, places, answer }: AnsweredNames): void {
  inTransaction(session, (tx) => {
    getRecord(tx, caseKind, caseId);
    const lines = [...new Set(places)].toSorted().map((place) => ({
      place,
      answer: answer.answer,
      person_id: answer.answer === 'replace' ? answer.personId : null,
    }));
    const seq = appendAuditEntry(tx, {
      action: 'names-answered',
      noun: 'case',
      recordId: caseId,
      details: digestOfAnswers(lines),
    });
    for (const line of lines) insertNameAnswer(tx, { ...line, case_id: caseId, seq });
    tx.noteChange('case');
  });
}

/** The answers of a case that the chain vouches for; any other is asked again. */
export function readNameAnswers(db: ReadDb, caseId: CaseId): AnswersOfNames {
  const lines = listNameAnswers(db, caseId);
  if (lines.length === 0) return nothingAnswered;
  const answers = new Map<string, NameAnswer>();
  for (const ofEntry of Map.groupBy(lines, ({ seq }) => seq).values()) {
    const [first] = ofEntry;
    if (first?.details === null || first === undefined) continue;
    if (Buffer.compare(first.details, digestOfAnswers(ofEntry)) !== 0) continue;
    for (const line of ofEntry) answers.set(line.place, answerOf(line));
  }
  return (place) => answers.get(placeDigest(place));
}

type AnswerPart = Pick<NameAnswerLine, 'place' | 'answer' | 'person_id'>;

/** What the entry about them commits to; `lines` in the order of their places. */
export function digestOfAnswers(lines: readonly AnswerPart[]): Uint8Array<ArrayBuffer> {
  return sha256(JSON.stringify(lines.map(({ place, answer, person_id }) => [place, answer, person_id])));
}

function answerOf({ answer, person_id }: AnswerPart): NameAnswer {
  if (answer === 'replace') return { answer, personId: person_id as PersonId };
  return { answer };
}
