import type { CaseId } from '#shared/ids/ids.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import { incidentReference } from '#shared/incidents/incident-reference.ts';
import type { IncidentFields, IncidentRecord } from '#shared/incidents/incident.ts';
import { addToIncidentCount, getCase } from '#core/cases/case-repository.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { deleteDraftOfForm } from '#core/drafts/draft-repository.ts';
import { recordChange } from '#core/history/record-change.ts';
import { searchText } from '#core/search/search-text.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { assertPeopleInCase } from './assert-people-in-case.ts';
import { replaceIncidentPeople } from './incident-person-repository.ts';
import { insertIncident, nextSerial } from './incident-repository.ts';
import { incidentTexts } from './incident-texts.ts';

interface NewIncident {
  readonly caseId: CaseId;
  readonly fields: IncidentFields;
}

/** Throws `record/not-found` for a case, or a person in the case, that is not there. */
export function createIncident(session: VaultSession, { caseId, fields }: NewIncident): IncidentRecord {
  return inTransaction(session, (tx) => {
    const { reference: caseReference } = getCase(tx, caseId);
    assertPeopleInCase(tx, caseId, fields);
    const serial = nextSerial(tx, caseId);
    const record: IncidentRecord = {
      ...fields,
      id: session.ids.next(),
      caseId,
      reference: incidentReference(caseReference, serial),
      revision: 1,
      createdAt: tx.at,
      updatedAt: tx.at,
    };
    insertIncident(tx, { record, serial, caseReference });
    replaceIncidentPeople(tx, { caseId, incidentId: record.id, personIds: incidentPersonIds(fields) });
    addToIncidentCount(tx, caseId, 1);
    recordChange(tx, {
      noun: 'incident',
      action: 'created',
      record,
      caseId,
      searchText: searchText(incidentTexts(record)),
    });
    deleteDraftOfForm(tx, { noun: 'incident', recordId: null, caseId });
    return record;
  });
}
