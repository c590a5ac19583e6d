import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId, IncidentId, PersonId } from '#shared/ids/ids.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import { incidentReference, serialOfIncident } from '#shared/incidents/incident-reference.ts';
import { MAX_FORMER_REFERENCES, type IncidentRecord } from '#shared/incidents/incident.ts';
import { assertNotHeld } from '#core/cases/assert-not-held.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { addToIncidentCount, keepSerial } from '#core/cases/case-repository.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { moveDraftsOfRecord } from '#core/drafts/draft-repository.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { nextStamp } from '#core/history/record-stamp.ts';
import { findCasePerson } from '#core/people/case-person-repository.ts';
import { writeLink } from '#core/people/link-person-to-case.ts';
import { getRecord, updateFixedColumns } from '#core/records/record-repository.ts';
import { writeRecord } from '#core/records/write-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { incidentKind } from './incident-kind.ts';
import { deleteIncidentPeople } from './incident-person-repository.ts';
import { nextSerial } from './incident-repository.ts';

interface Move {
  readonly id: IncidentId;
  readonly expectedRevision: number;
  readonly toCaseId: CaseId;
}

/**
 * Puts an incident into another case, with its history and under the next reference there. Whom it names becomes one
 * of that case, in the roles that they have in the first one; notes about them stay where they are. An identity that is
 * protected is so in every case. Throws `record/not-found`, `record/changed-elsewhere`, `case/on-hold` and
 * `incident/in-that-case`.
 */
export function moveIncident(
  session: VaultSession,
  { id, expectedRevision, toCaseId }: Move,
): IncidentRecord {
  return inTransaction(session, (tx) => {
    const before = getRecord(tx, incidentKind, id);
    assertUnchanged(before, expectedRevision);
    if (before.caseId === toCaseId) throw new AppError('incident/in-that-case');
    assertNotHeld(getRecord(tx, caseKind, before.caseId));
    const { reference } = getRecord(tx, caseKind, toCaseId);
    for (const personId of joiningPeople(tx, before, toCaseId))
      takeAlong(tx, personId, before.caseId, toCaseId);
    const moved: IncidentRecord = {
      ...before,
      ...nextStamp(tx, before),
      caseId: toCaseId,
      reference: incidentReference(reference, nextSerial(tx, toCaseId)),
      formerReferences: [...before.formerReferences, before.reference].slice(-MAX_FORMER_REFERENCES),
    };
    deleteIncidentPeople(tx, id);
    updateFixedColumns(tx, incidentKind, moved);
    writeRecord(tx, incidentKind, { record: moved, action: 'moved', draft: null });
    moveDraftsOfRecord(tx, { noun: 'incident', recordId: id, toCaseId });
    keepSerial(tx, before.caseId, serialOfIncident(before.reference));
    addToIncidentCount(tx, before.caseId, -1);
    addToIncidentCount(tx, toCaseId, 1);
    tx.noteChange('case');
    return moved;
  });
}

/** Whom an incident names and another case does not know. */
export function joiningPeople(db: ReadDb, incident: IncidentRecord, toCaseId: CaseId): PersonId[] {
  return incidentPersonIds(incident).filter((id) => findCasePerson(db, toCaseId, id) === undefined);
}

function takeAlong(tx: WriteDb, id: PersonId, from: CaseId, caseId: CaseId): void {
  const link = findCasePerson(tx, from, id);
  if (link === undefined) throw new AppError('record/not-found', { noun: 'person' });
  writeLink(tx, { id, caseId, link: { ...link, notes: null } });
}
