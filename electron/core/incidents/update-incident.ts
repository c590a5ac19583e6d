import type { IncidentId } from '#shared/ids/ids.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import type { IncidentFields, IncidentRecord } from '#shared/incidents/incident.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { deleteDraftOfForm } from '#core/drafts/draft-repository.ts';
import { recordChange } from '#core/history/record-change.ts';
import { searchText } from '#core/search/search-text.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { assertPeopleInCase } from './assert-people-in-case.ts';
import { replaceIncidentPeople } from './incident-person-repository.ts';
import { getIncident, updateIncidentRecord } from './incident-repository.ts';
import { incidentTexts } from './incident-texts.ts';

interface IncidentChange {
  readonly id: IncidentId;
  readonly expectedRevision: number;
  readonly fields: IncidentFields;
  /** A restored version leaves the draft alone: what was typed since is not in it. */
  readonly action?: 'updated' | 'restored';
}

/** Throws `record/not-found` and `record/changed-elsewhere`. */
export function updateIncident(
  session: VaultSession,
  { id, expectedRevision, fields, action = 'updated' }: IncidentChange,
): IncidentRecord {
  return inTransaction(session, (tx) => {
    const before = getIncident(tx, id);
    assertUnchanged(before, expectedRevision);
    const record = writeIncidentChange(tx, { before, fields, action });
    if (action === 'updated')
      deleteDraftOfForm(tx, { noun: 'incident', recordId: id, caseId: before.caseId });
    return record;
  });
}

interface IncidentWrite {
  readonly before: IncidentRecord;
  readonly fields: IncidentFields;
  readonly action: 'updated' | 'restored';
}

/** For a use-case that changes incidents among other things. Throws `record/not-found`. */
export function writeIncidentChange(tx: WriteDb, { before, fields, action }: IncidentWrite): IncidentRecord {
  const { id, caseId } = before;
  assertPeopleInCase(tx, caseId, fields);
  const record: IncidentRecord = { ...before, ...fields, revision: before.revision + 1, updatedAt: tx.at };
  updateIncidentRecord(tx, record);
  replaceIncidentPeople(tx, { caseId, incidentId: id, personIds: incidentPersonIds(fields) });
  recordChange(tx, {
    noun: 'incident',
    action,
    record,
    caseId,
    searchText: searchText(incidentTexts(record)),
  });
  return record;
}
