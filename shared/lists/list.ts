import { z } from 'zod';
import { typedLine } from '../text/clean-text.ts';

/** Rows of a list page. Lists are asked page by page; a page is reached by key, never by OFFSET. */
export const LIST_PAGE_SIZE = 50;

/** Longer than the longest beginning that tells two records apart. */
export const MAX_FILTER_CHARACTERS = 80;

/** What is typed into a filter box or a typeahead: the beginning of what is looked for. */
export const filterText = typedLine({ max: MAX_FILTER_CHARACTERS });

/** Input of a list: an order the screen offers, a filter, and the number of the page, from 0. */
export function listQuery<Sort extends readonly [string, ...string[]], Filter extends z.ZodType>(
  sorts: Sort,
  filter: Filter,
) {
  return z.strictObject({
    sort: z.enum(sorts),
    direction: z.enum(['ascending', 'descending']),
    filter,
    page: z.int().nonnegative(),
  });
}

/** Output of a list. `total` counts all rows that pass the filter. */
export function listPage<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.int().nonnegative() });
}
