import { z } from 'zod';
import { incidentFilter, incidentSorts } from '#shared/incidents/incident-operations.ts';

/** What a list of incidents shows, kept in the route. */
export const incidentsSearch = z.object({
  sort: z.enum(incidentSorts).catch('when').default('when'),
  direction: z.enum(['ascending', 'descending']).catch('descending').default('descending'),
  filter: incidentFilter.omit({ caseId: true }).catch({}).default({}),
});
export type IncidentsSearch = z.infer<typeof incidentsSearch>;
