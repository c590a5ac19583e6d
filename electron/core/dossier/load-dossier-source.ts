import type { DossierSource } from '#shared/dossier/dossier-source.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';
import { getRecord, recordsOfCase } from '#core/records/record-repository.ts';

/** Reads a case with everything in it. Throws `record/not-found`. Nothing can change in between: it does not wait. */
export function loadDossierSource(db: ReadDb, caseId: CaseId): DossierSource {
  return {
    case: getRecord(db, caseKind, caseId),
    people: listPeopleOfCase(db, caseId),
    incidents: [...recordsOfCase(db, incidentKind, caseId)],
  };
}
