import type { caseOperations } from '#shared/cases/case-operations.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import { listRunsSince } from '#core/backup/runs/backup-repository.ts';
import { placeLabel } from '#core/files/place-label.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { countDraftsOf } from '#core/drafts/draft-repository.ts';
import { countDepartures } from '#core/history/audit-repository.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { listPeopleByCases } from '#core/people/case-person-repository.ts';
import { countRecordsOfCase, getRecord } from '#core/records/record-repository.ts';
import { caseKind } from './case-kind.ts';

/** What an erasure would touch, and the backups that were made while the case was here. Throws `record/not-found`. */
export function readCaseErasure(db: ReadDb, id: CaseId): OutputOf<typeof caseOperations.erasure> {
  const { createdAt, legalHold } = getRecord(db, caseKind, id);
  const { alone, shared } = listPeopleByCases(db, id);
  return {
    incidents: countRecordsOfCase(db, incidentKind, id),
    people: alone.length,
    sharedPeople: shared.length,
    drafts: countDraftsOf(db, id),
    departures: countDepartures(db, id),
    legalHold,
    backups: listRunsSince(db, createdAt).map((run) => ({ ...run, place: placeLabel(run.place) })),
  };
}
