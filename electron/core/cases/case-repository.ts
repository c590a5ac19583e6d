import { caseReferenceKey } from '#shared/cases/case-reference.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { UniqueErrors } from '#core/database/database-error.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { caseFromBody, caseToColumns } from './case-rows.ts';

/** For `inTransaction`: what a second case of the same reference means. */
export const caseUniqueErrors: UniqueErrors = { 'case_record.reference_key': 'case/duplicate-reference' };

export function findCase(db: ReadDb, id: string): CaseRecord | undefined {
  const body = db.value<string>(sql`SELECT body FROM case_record WHERE id = ${id}`);
  return body === undefined ? undefined : caseFromBody(body);
}

/** Throws `record/not-found`. */
export function getCase(db: ReadDb, id: string): CaseRecord {
  const record = findCase(db, id);
  if (record === undefined) throw new AppError('record/not-found', { noun: 'case' });
  return record;
}

export function findCaseByReference(db: ReadDb, reference: string): CaseRecord | undefined {
  const body = db.value<string>(
    sql`SELECT body FROM case_record WHERE reference_key = ${caseReferenceKey(reference)}`,
  );
  return body === undefined ? undefined : caseFromBody(body);
}

/** The highest reference key of a year. */
export function findLastReferenceKey(db: ReadDb, year: string): string | undefined {
  return db.value<string>(sql`
    SELECT reference_key FROM case_record
    WHERE reference_key >= ${year} AND reference_key < ${`${year}:`}
    ORDER BY reference_key DESC LIMIT 1`);
}

/** A reference that is taken breaks `caseUniqueErrors`. */
export function insertCaseRecord(tx: WriteDb, record: CaseRecord): void {
  const columns = caseToColumns(record);
  tx.run(sql`
    INSERT INTO case_record (id, revision, reference, reference_key, codeword, codeword_key, status, status_rank,
                             risk, risk_rank, host_states, is_training, updated_at, body)
    VALUES (${record.id}, ${record.revision}, ${record.reference}, ${columns.reference_key}, ${record.codeword},
            ${columns.codeword_key}, ${record.status}, ${columns.status_rank}, ${record.risk}, ${columns.risk_rank},
            ${columns.host_states}, ${columns.is_training}, ${record.updatedAt}, ${columns.body})`);
}

/** The reference of a case never changes. */
export function updateCaseRecord(tx: WriteDb, record: CaseRecord): void {
  const columns = caseToColumns(record);
  tx.run(sql`
    UPDATE case_record
    SET revision = ${record.revision}, codeword = ${record.codeword}, codeword_key = ${columns.codeword_key},
        status = ${record.status}, status_rank = ${columns.status_rank}, risk = ${record.risk},
        risk_rank = ${columns.risk_rank}, host_states = ${columns.host_states}, updated_at = ${record.updatedAt},
        body = ${columns.body}
    WHERE id = ${record.id}`);
}

/** Adds to the number of incidents that the list of cases shows. */
export function addToIncidentCount(tx: WriteDb, id: CaseId, count: number): void {
  tx.run(sql`UPDATE case_record SET incident_count = incident_count + ${count} WHERE id = ${id}`);
}
