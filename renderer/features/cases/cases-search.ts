import { z } from 'zod';
import { caseFilter, caseSorts } from '#shared/cases/case-operations.ts';

/** What the list of cases shows, kept in the route so that going back finds it again. */
export const casesSearch = z.object({
  sort: z.enum(caseSorts).catch('updated').default('updated'),
  direction: z.enum(['ascending', 'descending']).catch('descending').default('descending'),
  filter: caseFilter.catch({}).default({}),
});
export type CasesSearch = z.infer<typeof casesSearch>;
