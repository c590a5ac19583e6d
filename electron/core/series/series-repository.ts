import type { CaseId } from '#shared/ids/ids.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { insertRow } from '#core/database/rows.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';

/** What one holder was given of one case: the last version, under the name that it was last written with. */
export interface HolderSeries {
  readonly caseId: CaseId;
  readonly holderKey: string;
  readonly holder: string;
  readonly version: number;
}

type SeriesKey = Pick<HolderSeries, 'caseId' | 'holderKey'>;

/** What a holder knows by codes, and by labels. */
export const codedNouns = ['person', 'incident'] as const;
export type CodedNoun = (typeof codedNouns)[number];

/** A code that a holder was given. Of what was erased the code stays used up; whose it was is gone. */
export interface HeldCode {
  readonly noun: CodedNoun;
  readonly number: number;
  readonly code: string;
  readonly recordId: string | null;
  readonly salt: Uint8Array<ArrayBuffer> | null;
}

export function findSeries(db: ReadDb, { caseId, holderKey }: SeriesKey): HolderSeries | undefined {
  return db.get<HolderSeries>(sql`
    SELECT case_id AS caseId, holder_key AS holderKey, holder, version
    FROM holder_series WHERE case_id = ${caseId} AND holder_key = ${holderKey}`);
}

/** By the key of the holder. */
export function listSeriesOfCase(db: ReadDb, caseId: CaseId): HolderSeries[] {
  return db.all<HolderSeries>(sql`
    SELECT case_id AS caseId, holder_key AS holderKey, holder, version
    FROM holder_series WHERE case_id = ${caseId} ORDER BY holder_key`);
}

/** Of the whole vault, for verifying: as many as dossiers have holders. */
export function listSeries(db: ReadDb): HolderSeries[] {
  return db.all<HolderSeries>(sql`
    SELECT case_id AS caseId, holder_key AS holderKey, holder, version FROM holder_series ORDER BY case_id, holder_key`);
}

/** By noun and number. */
export function listCodes(db: ReadDb, { caseId, holderKey }: SeriesKey): HeldCode[] {
  return db.all<HeldCode>(sql`
    SELECT noun, number, code, record_id AS recordId, salt
    FROM holder_code WHERE case_id = ${caseId} AND holder_key = ${holderKey} ORDER BY noun, number`);
}

export function upsertSeries(tx: WriteDb, { caseId, holderKey, holder, version }: HolderSeries): void {
  tx.run(sql`
    INSERT INTO holder_series (case_id, holder_key, holder, version)
    VALUES (${caseId}, ${holderKey}, ${holder}, ${version})
    ON CONFLICT (case_id, holder_key) DO UPDATE SET holder = excluded.holder, version = excluded.version
    WHERE excluded.version > version`);
}

/**
 * One that the holder has already of the same record stays: a file that is found late was made before. Any other is
 * refused: a code never means something else.
 */
export function insertNewCode(tx: WriteDb, { caseId, holderKey }: SeriesKey, code: HeldCode): void {
  const { noun, number, code: written, recordId, salt } = code;
  const isThere = tx.value<number>(sql`
    SELECT count(*) FROM holder_code
    WHERE case_id = ${caseId} AND holder_key = ${holderKey} AND noun = ${noun} AND number = ${number}
      AND record_id = ${recordId}`);
  if (isThere === 1) return;
  insertRow(tx, 'holder_code', {
    case_id: caseId,
    holder_key: holderKey,
    noun,
    number,
    code: written,
    record_id: recordId,
    salt,
  });
}

/** For an erasure: whose the codes were is forgotten, the codes stay used up. */
export function forgetWhoseCodes(tx: WriteDb, recordId: string): void {
  tx.run(sql`UPDATE holder_code SET record_id = NULL, salt = NULL WHERE record_id = ${recordId}`);
}

/** For the erasure of a case. */
export function deleteSeriesOfCase(tx: WriteDb, caseId: CaseId): void {
  tx.run(sql`DELETE FROM holder_code WHERE case_id = ${caseId}`);
  tx.run(sql`DELETE FROM holder_series WHERE case_id = ${caseId}`);
}
