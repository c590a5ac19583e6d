import { z } from 'zod';
import { personOperations, personSorts } from '#shared/people/person-operations.ts';

/** What the list of people shows, kept in the route. */
export const peopleSearch = z.object({
  sort: z.enum(personSorts).catch('name').default('name'),
  direction: z.enum(['ascending', 'descending']).catch('ascending').default('ascending'),
  filter: personOperations.list.input.shape.filter.catch({}).default({}),
});
export type PeopleSearch = z.infer<typeof peopleSearch>;
