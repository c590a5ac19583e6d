import type { Draft } from '#shared/drafts/draft-operations.ts';
import type { CaseId, DraftId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql, type Sql } from '#core/database/sql.ts';
import { insertRow, type Row } from '#core/database/rows.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { RowClaim } from '#core/database/row-claim.ts';
import { claimOf, signedRow } from '#core/history/signed-row.ts';

/** The form that a draft belongs to. Every caseworker has an own draft of it. */
export interface DraftForm {
  readonly noun: RecordNoun;
  readonly recordId: string | null;
  readonly caseId: CaseId | null;
}

interface DraftLine {
  readonly id: DraftId;
  readonly noun: RecordNoun;
  readonly record_id: string | null;
  readonly case_id: CaseId | null;
  readonly saved_at: string;
}

type DraftHead = Omit<Draft, 'content'>;

/** Newest first. */
export function listDrafts(db: ReadDb, userId: string): DraftHead[] {
  return db
    .all<DraftLine>(
      sql`SELECT id, noun, record_id, case_id, saved_at FROM draft WHERE user_id = ${userId}
          ORDER BY saved_at DESC, id DESC`,
    )
    .map(headFromLine);
}

export function findDraft(db: ReadDb, userId: string, form: DraftForm): Draft | undefined {
  const line = db.get<DraftLine & { readonly content: string }>(
    sql`SELECT id, noun, record_id, case_id, saved_at, content FROM draft WHERE ${isDraftOf(userId, form)}`,
  );
  if (line === undefined) return undefined;
  return { ...headFromLine(line), content: JSON.parse(line.content) as Draft['content'] };
}

/** What somebody is said to have signed, by id of the draft; of one form, or of all. */
export function listDraftClaims(
  db: ReadDb,
  userId: string,
  form?: DraftForm,
): ReadonlyMap<string, RowClaim | undefined> {
  const isOne = form === undefined ? sql`user_id = ${userId}` : isDraftOf(userId, form);
  const rows = db.all<Row & { readonly id: string }>(sql`SELECT * FROM draft WHERE ${isOne}`);
  return new Map(rows.map((row) => [row.id, claimOf('draft', row)]));
}

/** Writes the draft of a form; one that exists keeps its id. */
export function upsertDraft(tx: WriteDb, draft: DraftForm & Pick<Draft, 'id' | 'content'>): DraftHead {
  const isOfForm = isDraftOf(tx.author.userId, draft);
  const id = tx.value<DraftId>(sql`SELECT id FROM draft WHERE ${isOfForm}`) ?? draft.id;
  tx.run(sql`DELETE FROM draft WHERE ${isOfForm}`);
  insertRow(
    tx,
    'draft',
    signedRow(tx, 'draft', {
      id,
      noun: draft.noun,
      record_id: draft.recordId,
      case_id: draft.caseId,
      saved_at: tx.at,
      content: JSON.stringify(draft.content),
    }),
  );
  return {
    id,
    noun: draft.noun,
    recordId: draft.recordId,
    caseId: draft.caseId,
    savedAt: tx.at,
  };
}

/** One that is gone already is no error. */
export function deleteDraft(tx: WriteDb, id: DraftId): void {
  tx.run(sql`DELETE FROM draft WHERE id = ${id} AND user_id = ${tx.author.userId}`);
  tx.noteChange('draft');
}

/** For the use-case that saves the record: what was typed is now in it. */
export function deleteDraftOfForm(tx: WriteDb, form: DraftForm): void {
  const { changes } =
    form.recordId === null
      ? tx.run(sql`DELETE FROM draft WHERE ${isDraftOf(tx.author.userId, form)}`)
      : // What a person is in a case has a form of its own, beside that of the person.
        tx.run(sql`DELETE FROM draft WHERE user_id = ${tx.author.userId} AND noun = ${form.noun}
                     AND record_id = ${form.recordId} AND (case_id IS NULL OR case_id = ${form.caseId})`);
  if (changes > 0) tx.noteChange('draft');
}

/** Everybody's drafts of what a person is in a case that they are taken out of. */
export function deleteDraftsOfLink(
  tx: WriteDb,
  { caseId, personId }: { readonly caseId: CaseId; readonly personId: string },
): void {
  tx.run(sql`DELETE FROM draft WHERE noun = 'person' AND record_id = ${personId} AND case_id = ${caseId}`);
  tx.noteChange('draft');
}

/** Everybody's drafts of a record that is in another case now. */
export function moveDraftsOfRecord(
  tx: WriteDb,
  {
    noun,
    recordId,
    toCaseId,
  }: { readonly noun: RecordNoun; readonly recordId: string; readonly toCaseId: CaseId },
): void {
  tx.run(sql`
    UPDATE draft SET case_id = ${toCaseId} WHERE noun = ${noun} AND record_id = ${recordId} AND case_id IS NOT NULL`);
  tx.noteChange('draft');
}

/** Everybody's drafts of records that are new in a case, or of what somebody is in it. */
export function deleteDraftsOfCase(tx: WriteDb, caseId: CaseId): void {
  tx.run(sql`DELETE FROM draft WHERE case_id = ${caseId} OR noun = 'case' AND record_id = ${caseId}`);
  tx.noteChange('draft');
}

/** Of anybody: of a record, or of a case with whatever is in it. */
export function countDraftsOf(db: ReadDb, id: string): number {
  return db.value<number>(sql`SELECT count(*) FROM draft WHERE record_id = ${id} OR case_id = ${id}`) ?? 0;
}

/** Everybody's drafts of a record that will be no more. */
export function deleteDraftsOfRecord(
  tx: WriteDb,
  { noun, recordId }: { readonly noun: RecordNoun; readonly recordId: string },
): void {
  tx.run(sql`DELETE FROM draft WHERE noun = ${noun} AND record_id = ${recordId}`);
  tx.noteChange('draft');
}

function isDraftOf(userId: string, { noun, recordId, caseId }: DraftForm): Sql {
  return sql`user_id = ${userId} AND noun = ${noun} AND ifnull(record_id, '') = ${recordId ?? ''}
             AND ifnull(case_id, '') = ${caseId ?? ''}`;
}

function headFromLine(line: DraftLine): DraftHead {
  return {
    id: line.id,
    noun: line.noun,
    recordId: line.record_id,
    caseId: line.case_id,
    savedAt: line.saved_at,
  };
}
