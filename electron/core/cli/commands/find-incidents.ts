import { AppError } from '#shared/errors/app-error.ts';
import type { Api } from '#shared/contract.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { IncidentRow } from '#shared/incidents/incident-operations.ts';
import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';

/** Every incident of a case in the order of time, page by page. */
export async function listIncidents(api: Api, caseId: CaseId): Promise<IncidentRow[]> {
  const rows: IncidentRow[] = [];
  for (let page = 0; ; page += 1) {
    const found = await api.incident.list({ sort: 'when', direction: 'ascending', filter: { caseId }, page });
    rows.push(...found.rows);
    if (found.rows.length < LIST_PAGE_SIZE || rows.length >= found.total) return rows;
  }
}

/** By the whole reference, or by the part behind that of the case: `IN-02`. Throws `record/not-found`. */
export function findIncident(incidents: readonly IncidentRow[], reference: string): IncidentRow {
  const row = incidents.find((one) => one.reference === reference || one.reference.endsWith(`/${reference}`));
  if (row === undefined) throw new AppError('record/not-found', { noun: 'incident' });
  return row;
}
