import { caseReferenceKey } from '#shared/cases/case-reference.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { UniqueErrors } from '#core/database/database-error.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { caseKind } from './case-kind.ts';

/** For `inTransaction`: what a second case of the same reference means. */
export const caseUniqueErrors: UniqueErrors = { 'case_record.reference_key': 'case/duplicate-reference' };

export function findCaseByReference(db: ReadDb, reference: string): CaseRecord | undefined {
  const body = db.value<string>(
    sql`SELECT body FROM case_record WHERE reference_key = ${caseReferenceKey(reference)}`,
  );
  return body === undefined ? undefined : caseKind.fromBody(body);
}

/** The codeword of every case. */
export function listCodewords(db: ReadDb, except?: CaseId): string[] {
  return db
    .all<{ codeword: string }>(sql`SELECT codeword FROM case_record WHERE id <> ${except ?? ''}`)
    .map(({ codeword }) => codeword);
}

/** The highest reference key of a year. */
export function findLastReferenceKey(db: ReadDb, year: string): string | undefined {
  return db.value<string>(sql`
    SELECT reference_key FROM case_record
    WHERE reference_key >= ${year} AND reference_key < ${`${year}:`}
    ORDER BY reference_key DESC LIMIT 1`);
}

/** Adds to the number of incidents that the list of cases shows. */
export function addToIncidentCount(tx: WriteDb, id: CaseId, count: number): void {
  tx.run(sql`UPDATE case_record SET incident_count = incident_count + ${count} WHERE id = ${id}`);
}
