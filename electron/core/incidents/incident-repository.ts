import type { IncidentFacts } from '#shared/cases/case-overview.ts';
import type { CourseIncident } from '#shared/cases/course-of-conduct.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { IncidentGap } from '#shared/incidents/incident-gaps.ts';
import { incidentReferenceKey } from '#shared/incidents/incident-reference.ts';
import type { IncidentRecord } from '#shared/incidents/incident.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { incidentFromBody, incidentToColumns, type IncidentLine } from './incident-rows.ts';

export function findIncident(db: ReadDb, id: string): IncidentRecord | undefined {
  const body = db.value<string>(sql`SELECT body FROM incident WHERE id = ${id}`);
  return body === undefined ? undefined : incidentFromBody(body);
}

/** Throws `record/not-found`. */
export function getIncident(db: ReadDb, id: string): IncidentRecord {
  const record = findIncident(db, id);
  if (record === undefined) throw new AppError('record/not-found', { noun: 'incident' });
  return record;
}

/** The serial after the highest in the case; a number is never given twice. */
export function nextSerial(db: ReadDb, caseId: CaseId): number {
  return (db.value<number>(sql`SELECT max(serial) FROM incident WHERE case_id = ${caseId}`) ?? 0) + 1;
}

export interface NumberedIncident {
  readonly serial: number;
  readonly record: IncidentRecord;
}

/** Incidents of a case by serial, `limit` at a time, after the serial `after`. */
export function listIncidentsOfCase(
  db: ReadDb,
  caseId: CaseId,
  { after, limit }: { readonly after: number; readonly limit: number },
): NumberedIncident[] {
  return db
    .all<{ readonly serial: number; readonly body: string }>(sql`
      SELECT serial, body FROM incident WHERE case_id = ${caseId} AND serial > ${after} ORDER BY serial LIMIT ${limit}`)
    .map(({ serial, body }) => ({ serial, record: incidentFromBody(body) }));
}

export function countIncidentsOfCase(db: ReadDb, caseId: CaseId): number {
  return db.value<number>(sql`SELECT incident_count FROM case_record WHERE id = ${caseId}`) ?? 0;
}

interface NewIncidentRow extends NumberedIncident {
  readonly caseReference: string;
}

export function insertIncident(tx: WriteDb, { record, serial, caseReference }: NewIncidentRow): void {
  const columns = incidentToColumns(record);
  tx.run(sql`
    INSERT INTO incident (id, case_id, serial, revision, reference, reference_key, title, title_key, edtf, extent, times, when_key,
                          earliest, latest, acts, channels, demands, state_links, gaps, place, country, updated_at,
                          body)
    VALUES (${record.id}, ${record.caseId}, ${serial}, ${record.revision}, ${record.reference},
            ${incidentReferenceKey(caseReference, serial)}, ${record.title.text}, ${columns.title_key},
            ${record.when.edtf}, ${record.when.extent}, ${record.when.times ?? null}, ${columns.when_key}, ${columns.earliest}, ${columns.latest}, ${columns.acts},
            ${columns.channels}, ${columns.demands}, ${columns.state_links}, ${columns.gaps}, ${columns.place},
            ${columns.country}, ${record.updatedAt}, ${columns.body})`);
}

/** An incident never changes its case or its serial. */
export function updateIncidentRecord(tx: WriteDb, record: IncidentRecord): void {
  const columns = incidentToColumns(record);
  tx.run(sql`
    UPDATE incident
    SET revision = ${record.revision}, title = ${record.title.text}, title_key = ${columns.title_key},
        edtf = ${record.when.edtf}, extent = ${record.when.extent}, times = ${record.when.times ?? null}, when_key = ${columns.when_key}, earliest = ${columns.earliest},
        latest = ${columns.latest}, acts = ${columns.acts}, channels = ${columns.channels},
        demands = ${columns.demands}, state_links = ${columns.state_links}, gaps = ${columns.gaps},
        place = ${columns.place}, country = ${columns.country}, updated_at = ${record.updatedAt},
        body = ${columns.body}
    WHERE id = ${record.id}`);
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
