import {
  archiveHead,
  type ArchiveHead,
  type ArchiveIncident,
  type ArchivePerson,
} from '#shared/archive/case-archive.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { incidentFields } from '#shared/incidents/incident.ts';
import { personFields } from '#shared/people/person.ts';
import { z } from 'zod';
import { getCase } from '#core/cases/case-repository.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { countIncidentsOfCase, listIncidentsOfCase } from '#core/incidents/incident-repository.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';

/** Everything of one case that leaves a vault with it. */
export interface CaseContent {
  readonly case: ArchiveHead['case'];
  readonly people: readonly ArchivePerson[];
  readonly incidentCount: number;
  /** By serial, read a few at a time. To be used up before the transaction that it reads in has ended. */
  readonly incidents: Iterable<ArchiveIncident>;
}

/** Few enough that a page of the longest narratives does not hold everything up for long. */
const INCIDENTS_AT_ONCE = 20;

// They drop what a record has besides its fields: revision and instants stay with the history.
const caseOut = z.object(archiveHead.shape.case.shape);
const personOut = z.object(personFields.shape);
const incidentOut = z.object(incidentFields.shape);

/** Throws `record/not-found`. */
export function readCaseContent(db: ReadDb, caseId: CaseId): CaseContent {
  return {
    case: caseOut.parse(getCase(db, caseId)),
    people: listPeopleOfCase(db, caseId).map(({ person, ...inCase }) => ({
      id: person.id,
      fields: personOut.parse(person),
      inCase,
    })),
    incidentCount: countIncidentsOfCase(db, caseId),
    incidents: incidentsOf(db, caseId),
  };
}

function* incidentsOf(db: ReadDb, caseId: CaseId): Generator<ArchiveIncident> {
  for (let after = 0; ;) {
    const page = listIncidentsOfCase(db, caseId, { after, limit: INCIDENTS_AT_ONCE });
    const last = page.at(-1);
    if (last === undefined) return;
    for (const { serial, record } of page) {
      yield { id: record.id, serial, fields: incidentOut.parse(record) };
    }
    after = last.serial;
  }
}
