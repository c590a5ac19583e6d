import type { RecordAction } from '#shared/history/history-operations.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import { incidentReference } from '#shared/incidents/incident-reference.ts';
import type { IncidentFields, IncidentRecord } from '#shared/incidents/incident.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import type { IncidentId } from '#shared/ids/ids.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { deleteDraftOfForm, type DraftForm } from '#core/drafts/draft-repository.ts';
import { recordChange } from '#core/history/record-change.ts';
import { firstStamp, nextStamp } from '#core/history/record-stamp.ts';
import { searchText } from '#core/search/search-text.ts';
import { assertPeopleInCase } from './assert-people-in-case.ts';
import { replaceIncidentPeople } from './incident-person-repository.ts';
import { insertIncident, updateIncidentRecord } from './incident-repository.ts';
import { incidentTexts } from './incident-texts.ts';

interface IncidentWrite {
  readonly fields: IncidentFields;
  /** The form that was filled in and is now saved; null where what is written was not typed into one. */
  readonly draft: DraftForm | null;
}

interface NewIncident extends IncidentWrite {
  readonly id: IncidentId;
  readonly ofCase: Pick<CaseRecord, 'id' | 'reference'>;
  /** Its number in the case. */
  readonly serial: number;
  readonly action: 'created' | 'imported';
}

/**
 * All that goes with a new incident, whichever use-case writes it, but for the number of incidents of its case:
 * `addToIncidentCount` takes many at once. Throws `record/not-found` for a person who is not in the case.
 */
export function writeNewIncident(
  tx: WriteDb,
  { id, ofCase, serial, fields, ...write }: NewIncident,
): IncidentRecord {
  const record: IncidentRecord = {
    ...fields,
    id,
    caseId: ofCase.id,
    reference: incidentReference(ofCase.reference, serial),
    ...firstStamp(tx),
  };
  assertPeopleInCase(tx, ofCase.id, fields);
  insertIncident(tx, { record, serial, caseReference: ofCase.reference });
  writeAround(tx, { record, ...write });
  return record;
}

interface ChangedIncident extends IncidentWrite {
  readonly before: IncidentRecord;
  readonly action: 'updated' | 'restored';
}

/** All that goes with a change of an incident. Throws `record/not-found` for a person who is not in the case. */
export function writeChangedIncident(
  tx: WriteDb,
  { before, fields, ...write }: ChangedIncident,
): IncidentRecord {
  const record: IncidentRecord = { ...before, ...fields, ...nextStamp(tx, before) };
  assertPeopleInCase(tx, before.caseId, fields);
  updateIncidentRecord(tx, record);
  writeAround(tx, { record, ...write });
  return record;
}

interface WrittenIncident extends Pick<IncidentWrite, 'draft'> {
  readonly record: IncidentRecord;
  readonly action: RecordAction;
}

function writeAround(tx: WriteDb, { record, action, draft }: WrittenIncident): void {
  const { id: incidentId, caseId } = record;
  replaceIncidentPeople(tx, { caseId, incidentId, personIds: incidentPersonIds(record) });
  recordChange(tx, {
    noun: 'incident',
    action,
    record,
    caseId,
    searchText: searchText(incidentTexts(record)),
  });
  if (draft !== null) deleteDraftOfForm(tx, draft);
}
