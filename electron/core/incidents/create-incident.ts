import type { CaseId } from '#shared/ids/ids.ts';
import type { IncidentFields, IncidentRecord } from '#shared/incidents/incident.ts';
import { addToIncidentCount, getCase } from '#core/cases/case-repository.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { nextSerial } from './incident-repository.ts';
import { writeNewIncident } from './write-incident.ts';

interface NewIncident {
  readonly caseId: CaseId;
  readonly fields: IncidentFields;
}

/** Throws `record/not-found` for a case, or a person in the case, that is not there. */
export function createIncident(session: VaultSession, { caseId, fields }: NewIncident): IncidentRecord {
  return inTransaction(session, (tx) => {
    const record = writeNewIncident(tx, {
      id: session.ids.next(),
      ofCase: getCase(tx, caseId),
      serial: nextSerial(tx, caseId),
      fields,
      action: 'created',
      draft: { noun: 'incident', recordId: null, caseId },
    });
    addToIncidentCount(tx, caseId, 1);
    return record;
  });
}
