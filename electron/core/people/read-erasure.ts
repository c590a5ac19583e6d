import { relationsOf } from '#shared/cases/case-relation.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import type { personOperations } from '#shared/people/person-operations.ts';
import { listRunsSince } from '#core/backup/runs/backup-repository.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { placeLabel } from '#core/files/place-label.ts';
import { listIncidentIdsOfPerson } from '#core/incidents/incident-person-repository.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { listCasesOfPerson } from './case-person-repository.ts';
import { personKind } from './person-kind.ts';

/** What an erasure would touch, and the backups that were made while the person was here. */
export function readErasure(db: ReadDb, id: PersonId): OutputOf<typeof personOperations.erasure> {
  const cases = listCasesOfPerson(db, id);
  const { createdAt } = getRecord(db, personKind, id);
  return {
    incidents: listIncidentIdsOfPerson(db, id).length,
    cases: cases.length,
    relations: cases.reduce(
      (sum, { caseId }) => sum + relationsOf(getRecord(db, caseKind, caseId).relations, id).length,
      0,
    ),
    backups: listRunsSince(db, createdAt).map((run) => ({ ...run, place: placeLabel(run.place) })),
  };
}
