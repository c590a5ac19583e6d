import type { CaseId, IncidentId, PersonId } from '#shared/ids/ids.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';

interface IncidentPeople {
  readonly caseId: CaseId;
  readonly incidentId: IncidentId;
  readonly personIds: readonly PersonId[];
}

/** Notes which known people an incident names, in place of what was noted before. */
export function replaceIncidentPeople(tx: WriteDb, { caseId, incidentId, personIds }: IncidentPeople): void {
  deleteIncidentPeople(tx, incidentId);
  for (const personId of personIds) {
    tx.run(sql`
      INSERT INTO incident_person (case_id, person_id, incident_id) VALUES (${caseId}, ${personId}, ${incidentId})`);
  }
}

export function deleteIncidentPeople(tx: WriteDb, incidentId: IncidentId): void {
  tx.run(sql`DELETE FROM incident_person WHERE incident_id = ${incidentId}`);
}

/** Every incident that names a person, in all cases. */
export function listIncidentIdsOfPerson(db: ReadDb, personId: PersonId): IncidentId[] {
  return db
    .all<{ readonly incident_id: IncidentId }>(sql`
      SELECT named.incident_id FROM case_person AS link
      JOIN incident_person AS named ON named.case_id = link.case_id AND named.person_id = link.person_id
      WHERE link.person_id = ${personId} ORDER BY named.incident_id`)
    .map(({ incident_id }) => incident_id);
}

/** In how many incidents of a case a person is named. */
export function countIncidentsOfPerson(db: ReadDb, caseId: CaseId, personId: PersonId): number {
  return (
    db.value<number>(
      sql`SELECT count(*) FROM incident_person WHERE case_id = ${caseId} AND person_id = ${personId}`,
    ) ?? 0
  );
}

/** The incidents of a case that name a person. */
export function listIncidentIdsOfCasePerson(db: ReadDb, caseId: CaseId, personId: PersonId): IncidentId[] {
  return db
    .all<{ readonly incident_id: IncidentId }>(sql`
      SELECT incident_id FROM incident_person WHERE case_id = ${caseId} AND person_id = ${personId}`)
    .map(({ incident_id }) => incident_id);
}
