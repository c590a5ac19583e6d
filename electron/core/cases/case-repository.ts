import { caseReferenceKey } from '#shared/cases/case-reference.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { UniqueErrors } from '#core/database/database-error.ts';
import { findMeta, upsertMeta } from '#core/database/meta-repository.ts';
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

/** The highest reference key of a year, of cases that were erased as well. */
export function findLastReferenceKey(db: ReadDb, year: string): string | undefined {
  const present = db.value<string>(sql`
    SELECT reference_key FROM case_record
    WHERE reference_key >= ${year} AND reference_key < ${`${year}:`}
    ORDER BY reference_key DESC LIMIT 1`);
  const erased = findMeta(db, erasedKeyOf(year));
  return [present, erased]
    .flatMap((key) => key ?? [])
    .toSorted()
    .at(-1);
}

/** Adds to the number of incidents that the list of cases shows. */
export function addToIncidentCount(tx: WriteDb, id: CaseId, count: number): void {
  tx.run(sql`UPDATE case_record SET incident_count = incident_count + ${count} WHERE id = ${id}`);
}

/** The highest number of an incident that is in the case no more, 0 if there was none. */
export function findLastSerial(db: ReadDb, id: CaseId): number {
  return db.value<number>(sql`SELECT last_serial FROM case_record WHERE id = ${id}`) ?? 0;
}

/** A number that goes with its incident is not given again. */
export function keepSerial(tx: WriteDb, id: CaseId, serial: number): void {
  tx.run(sql`UPDATE case_record SET last_serial = max(last_serial, ${serial}) WHERE id = ${id}`);
}

/** When nothing names it any more. Its reference is not given again. */
export function deleteCase(tx: WriteDb, id: CaseId): void {
  const key = tx.value<string>(sql`SELECT reference_key FROM case_record WHERE id = ${id}`) ?? '';
  const year = key.slice(0, YEAR_DIGITS);
  if (key > (findMeta(tx, erasedKeyOf(year)) ?? '')) upsertMeta(tx, erasedKeyOf(year), key);
  tx.run(sql`DELETE FROM case_record WHERE id = ${id}`);
}

const YEAR_DIGITS = 4;

/** What keys in `meta` begin with that keep the highest reference of a year that went with its case. */
export const ERASED_REFERENCE = 'erased_case_reference:';

function erasedKeyOf(year: string): string {
  return `${ERASED_REFERENCE}${year}`;
}
