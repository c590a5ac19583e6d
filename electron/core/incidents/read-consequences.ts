import type { CaseId, IncidentId } from '#shared/ids/ids.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import type { incidentOperations } from '#shared/incidents/incident-operations.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { countDraftsOf } from '#core/drafts/draft-repository.ts';
import { countDepartures } from '#core/history/audit-repository.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { incidentKind } from './incident-kind.ts';
import { joiningPeople } from './move-incident.ts';

/** What deleting or moving an incident would touch. Throws `record/not-found`. */
export function readConsequences(
  db: ReadDb,
  { id, toCaseId }: { readonly id: IncidentId; readonly toCaseId?: CaseId | undefined },
): OutputOf<typeof incidentOperations.consequences> {
  const incident = getRecord(db, incidentKind, id);
  if (toCaseId !== undefined) getRecord(db, caseKind, toCaseId);
  return {
    people: incidentPersonIds(incident).length,
    joining: toCaseId === undefined ? [] : joiningPeople(db, incident, toCaseId),
    drafts: countDraftsOf(db, id),
    departures: countDepartures(db, incident.caseId),
    legalHold: getRecord(db, caseKind, incident.caseId).legalHold,
  };
}
