import { z } from 'zod';
import { recordNoun } from '#shared/records/record.ts';

/** What was searched for, kept in the route so that going back finds it again; in memory only. */
export const searchParams = z.object({
  text: z.string().catch('').default(''),
  noun: recordNoun.optional().catch(undefined),
});
export type SearchParams = z.infer<typeof searchParams>;
