import type { DossierSource } from '#shared/dossier/dossier-source.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { getCase } from '#core/cases/case-repository.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { listIncidentsOfCase } from '#core/incidents/incident-repository.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';

/** Reads a case with everything in it. Throws `record/not-found`. Nothing can change in between: it does not wait. */
export function loadDossierSource(db: ReadDb, caseId: CaseId): DossierSource {
  return {
    case: getCase(db, caseId),
    people: listPeopleOfCase(db, caseId),
    incidents: listIncidentsOfCase(db, caseId, { after: 0, limit: Number.MAX_SAFE_INTEGER }).map(
      ({ record }) => record,
    ),
  };
}
