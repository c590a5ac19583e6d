import type { IncidentId } from '#shared/ids/ids.ts';
import type { IncidentFields, IncidentRecord } from '#shared/incidents/incident.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { getIncident } from './incident-repository.ts';
import { writeChangedIncident } from './write-incident.ts';

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
    return writeChangedIncident(tx, {
      before,
      fields,
      action,
      draft: action === 'restored' ? null : { noun: 'incident', recordId: id, caseId: before.caseId },
    });
  });
}
