import type { IncidentId } from '#shared/ids/ids.ts';
import { assertNotHeld } from '#core/cases/assert-not-held.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { purgePages } from '#core/history/purge-pages.ts';
import { getRecord } from '#core/records/record-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { incidentKind } from './incident-kind.ts';
import { removeIncident } from './remove-incident.ts';

/**
 * Removes an incident for good, as a person is erased: of its history stays that there was one, who changed it when,
 * and that it was erased. Throws `record/not-found`, `record/changed-elsewhere` and `case/on-hold`.
 */
export function deleteIncident(
  session: VaultSession,
  { id, expectedRevision }: { readonly id: IncidentId; readonly expectedRevision: number },
): void {
  inTransaction(session, (tx) => {
    const record = getRecord(tx, incidentKind, id);
    assertUnchanged(record, expectedRevision);
    assertNotHeld(getRecord(tx, caseKind, record.caseId));
    removeIncident(tx, record);
  });
  purgePages(session);
}
