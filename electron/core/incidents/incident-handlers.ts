import type { CoreHandlers } from '#shared/contract.ts';
import { readListPage } from '#core/database/list-page.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { createIncident } from './create-incident.ts';
import { deleteIncident } from './delete-incident.ts';
import { incidentKind } from './incident-kind.ts';
import { incidentListSource } from './incident-list.ts';
import { moveIncident } from './move-incident.ts';
import { readConsequences } from './read-consequences.ts';
import { incidentRowFromLine, type IncidentLine } from './incident-rows.ts';

export function incidentHandlers(session: () => VaultSession): CoreHandlers['incident'] {
  return {
    async list({ page, ...query }, { pause }) {
      const found = await readListPage<IncidentLine>(session(), incidentListSource(query), page, pause);
      return { rows: found.rows.map(incidentRowFromLine), total: found.total };
    },
    get: ({ id }) => getRecord(session().db, incidentKind, id),
    create: (input) => createIncident(session(), input),
    update: (change) => updateRecord(session(), incidentKind, change),
    consequences: (asked) => readConsequences(session().db, asked),
    delete(input) {
      deleteIncident(session(), input);
      return null;
    },
    move: (input) => moveIncident(session(), input),
  };
}
