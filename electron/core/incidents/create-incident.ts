import type { CaseRecord } from '#shared/cases/case.ts';
import type { CaseId, IncidentId } from '#shared/ids/ids.ts';
import { incidentReference } from '#shared/incidents/incident-reference.ts';
import type { IncidentFields, IncidentRecord } from '#shared/incidents/incident.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { addToIncidentCount } from '#core/cases/case-repository.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { firstStamp } from '#core/history/record-stamp.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { writeRecord } from '#core/records/write-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { incidentKind } from './incident-kind.ts';
import { nextSerial } from './incident-repository.ts';

/** Throws `record/not-found` for a case, or a person in the case, that is not there. */
export function createIncident(
  session: VaultSession,
  { caseId, fields }: { readonly caseId: CaseId; readonly fields: IncidentFields },
): IncidentRecord {
  return inTransaction(session, (tx) => {
    const record = writeRecord(tx, incidentKind, {
      record: newIncident(tx, {
        id: session.ids.next(),
        ofCase: getRecord(tx, caseKind, caseId),
        serial: nextSerial(tx, caseId),
        fields,
      }),
      action: 'created',
      draft: { recordId: null, caseId },
    });
    addToIncidentCount(tx, caseId, 1);
    return record;
  });
}

interface NewIncident {
  readonly id: IncidentId;
  readonly ofCase: Pick<CaseRecord, 'id' | 'reference'>;
  /** Its number in the case. */
  readonly serial: number;
  readonly fields: IncidentFields;
}

/** An incident whose history begins in this transaction. Its case counts it by `addToIncidentCount`. */
export function newIncident(tx: WriteDb, { id, ofCase, serial, fields }: NewIncident): IncidentRecord {
  return {
    ...fields,
    id,
    caseId: ofCase.id,
    reference: incidentReference(ofCase.reference, serial),
    formerReferences: [],
    ...firstStamp(tx),
  };
}
