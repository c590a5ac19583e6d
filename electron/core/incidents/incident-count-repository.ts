import type { CaseId } from '#shared/ids/ids.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';

/** Counted, where `incident_count` of the case is what was added up. */
export function countIncidents(db: ReadDb, caseId: CaseId): number {
  return db.value<number>(sql`SELECT count(*) FROM incident WHERE case_id = ${caseId}`) ?? 0;
}
