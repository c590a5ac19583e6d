import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { findCasePerson } from '#core/people/case-person-repository.ts';

/**
 * An incident names only people of its case: a dossier shows what each of them is in it, and asks for
 * each of them whether the name may be given. Throws `record/not-found`.
 */
export function assertPeopleInCase(db: ReadDb, caseId: CaseId, fields: IncidentFields): void {
  for (const personId of incidentPersonIds(fields)) {
    if (findCasePerson(db, caseId, personId) === undefined) {
      throw new AppError('record/not-found', { noun: 'person' });
    }
  }
}
