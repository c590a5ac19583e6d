import type { IncidentFacts } from '#shared/cases/case-overview.ts';
import type { CourseIncident } from '#shared/cases/course-of-conduct.ts';
import type { CaseId, IncidentId } from '#shared/ids/ids.ts';
import type { IncidentGap } from '#shared/incidents/incident-gaps.ts';
import { findLastSerial } from '#core/cases/case-repository.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { deleteIncidentPeople } from './incident-person-repository.ts';
import type { IncidentLine } from './incident-rows.ts';

/** The serial after the highest in the case; a number is never given twice. */
export function nextSerial(db: ReadDb, caseId: CaseId): number {
  const present = db.value<number>(sql`SELECT max(serial) FROM incident WHERE case_id = ${caseId}`) ?? 0;
  return Math.max(present, findLastSerial(db, caseId)) + 1;
}

/** It is not in the case of its reference any more, or nowhere; who was named in it is not named any more. */
export function deleteIncident(tx: WriteDb, id: IncidentId): void {
  deleteIncidentPeople(tx, id);
  tx.run(sql`DELETE FROM incident WHERE id = ${id}`);
}

interface FactsLine {
  readonly id: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly channels: string;
  readonly demands: string;
  readonly state_links: string;
  readonly gaps: string;
}

/** What the overview of a case is made of, in the order of time. Reads no body. */
export function listIncidentFacts(db: ReadDb, caseId: CaseId): IncidentFacts[] {
  return db
    .all<FactsLine>(sql`
      SELECT id, earliest, latest, channels, demands, state_links, gaps
      FROM incident INDEXED BY incident_facts WHERE case_id = ${caseId} ORDER BY when_key, id`)
    .map((line) => ({
      id: line.id,
      earliest: line.earliest,
      latest: line.latest,
      channels: JSON.parse(line.channels) as string[],
      demands: JSON.parse(line.demands) as string[],
      stateLinks: JSON.parse(line.state_links) as string[],
      gaps: JSON.parse(line.gaps) as IncidentGap[],
    }));
}

export type CourseLine = Omit<CourseIncident, 'acts' | 'when'> &
  Pick<IncidentLine, 'edtf' | 'extent' | 'times' | 'acts'> & { readonly when_key: string };

/** Incidents of a case in the order of time, `limit` at a time, after another. Reads no body. */
export function listCourseLines(
  db: ReadDb,
  caseId: CaseId,
  { after, limit }: { readonly after: Pick<CourseLine, 'when_key' | 'id'>; readonly limit: number },
): CourseLine[] {
  return db.all<CourseLine>(sql`
    SELECT facts.when_key, facts.id, facts.earliest, facts.latest, line.title, line.edtf, line.extent, line.times, line.acts
    FROM incident AS facts INDEXED BY incident_facts
    JOIN incident AS line INDEXED BY incident_of_case_by_when
      ON line.case_id = facts.case_id AND line.when_key = facts.when_key AND line.id = facts.id
    WHERE facts.case_id = ${caseId} AND (facts.when_key, facts.id) > (${after.when_key}, ${after.id})
    ORDER BY facts.when_key, facts.id LIMIT ${limit}`);
}
