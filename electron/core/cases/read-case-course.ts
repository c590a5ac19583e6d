import type { z } from 'zod';
import type { caseOperations } from '#shared/cases/case-operations.ts';
import { courseMarks, type CourseIncident } from '#shared/cases/course-of-conduct.ts';
import type { CaseId, IncidentId, PersonId } from '#shared/ids/ids.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { listIncidentIdsOfCasePerson } from '#core/incidents/incident-person-repository.ts';
import { listCourseLines, type CourseLine } from '#core/incidents/incident-repository.ts';
import { listedDate } from '#core/incidents/incident-rows.ts';
import { listPerpetratorsOfCase } from '#core/people/case-person-repository.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { caseKind } from './case-kind.ts';

type CaseCourse = z.output<typeof caseOperations.course.output>;

/** Read at a time: some 5 ms. */
const LINES_PER_TURN = 500;
/** As many as can be looked over beside the lanes. */
const MAX_ACTORS = 4;

/** Throws `record/not-found`. A case of many thousand incidents is read in several turns of the loop. */
export async function readCaseCourse(
  db: ReadDb,
  id: CaseId,
  pause: () => Promise<void>,
): Promise<CaseCourse> {
  getRecord(db, caseKind, id);
  const incidents: CourseIncident[] = [];
  let after = { when_key: '', id: '' };
  for (;;) {
    const lines = listCourseLines(db, id, { after, limit: LINES_PER_TURN });
    incidents.push(...lines.map(courseIncident));
    const last = lines.at(-1);
    if (last === undefined || lines.length < LINES_PER_TURN) break;
    after = last;
    await pause();
  }
  return {
    marks: courseMarks(incidents).map((mark) => ({
      ...mark,
      incidentId: mark.incidentId as IncidentId | null,
    })),
    actors: actorsOf(db, id, incidents),
    undated: incidents.filter(({ earliest, latest }) => earliest === null && latest === null).length,
  };
}

function courseIncident({ id, title, earliest, latest, acts, ...line }: CourseLine): CourseIncident {
  return { id, title, earliest, latest, when: listedDate(line), acts: JSON.parse(acts) as string[] };
}

/** From the first to the last day on which a perpetrator may have acted. */
function actorsOf(db: ReadDb, caseId: CaseId, incidents: readonly CourseIncident[]): CaseCourse['actors'] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  return listPerpetratorsOfCase(db, caseId)
    .flatMap((personId) => actorOf(personId, listIncidentIdsOfCasePerson(db, caseId, personId), byId))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MAX_ACTORS);
}

function actorOf(
  personId: PersonId,
  incidentIds: readonly IncidentId[],
  byId: ReadonlyMap<string, CourseIncident>,
): CaseCourse['actors'] {
  const named = incidentIds.flatMap((id) => byId.get(id) ?? []);
  const earliest = named.flatMap((incident) => incident.earliest ?? incident.latest ?? []).toSorted()[0];
  const latest = named
    .flatMap((incident) => incident.latest ?? incident.earliest ?? [])
    .toSorted()
    .at(-1);
  if (named.length < 2 || earliest === undefined || latest === undefined) return [];
  return [{ personId, count: named.length, earliest, latest }];
}
