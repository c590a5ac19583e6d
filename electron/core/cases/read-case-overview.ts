import { caseOverview, type CaseOverview } from '#shared/cases/case-overview.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { listIncidentFacts } from '#core/incidents/incident-repository.ts';
import { listLinksOfCase } from '#core/people/case-person-repository.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { caseKind } from './case-kind.ts';

/** Throws `record/not-found`. */
export function readCaseOverview(db: ReadDb, id: CaseId): CaseOverview {
  return caseOverview(getRecord(db, caseKind, id), listLinksOfCase(db, id), listIncidentFacts(db, id));
}
