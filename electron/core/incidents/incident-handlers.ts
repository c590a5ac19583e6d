import type { CoreHandlers } from '#shared/contract.ts';
import { readListPage } from '#core/database/list-page.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { createIncident } from './create-incident.ts';
import { incidentListSource } from './incident-list.ts';
import { getIncident } from './incident-repository.ts';
import { incidentRowFromLine, type IncidentLine } from './incident-rows.ts';
import { updateIncident } from './update-incident.ts';

export function incidentHandlers(session: () => VaultSession): CoreHandlers['incident'] {
  return {
    async list({ page, ...query }, { pause }) {
      const found = await readListPage<IncidentLine>(session(), incidentListSource(query), page, pause);
      return { rows: found.rows.map(incidentRowFromLine), total: found.total };
    },
    get: ({ id }) => getIncident(session().db, id),
    create: (input) => createIncident(session(), input),
    update: (change) => updateIncident(session(), change),
  };
}
