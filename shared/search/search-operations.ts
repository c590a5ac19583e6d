import { z } from 'zod';
import { caseId } from '../ids/ids.ts';
import { query } from '../ipc/define.ts';
import { recordNoun } from '../records/record.ts';
import { cleanLine } from '../text/clean-text.ts';

export const MAX_SEARCH_CHARACTERS = 200;

/** One hit. `snippet` is cut from the record as written; `[start, end]` pairs mark the words found. */
export const searchHit = z.object({
  noun: recordNoun,
  id: z.uuid(),
  caseId: caseId.nullable(),
  title: z.string(),
  reference: z.string().nullable(),
  snippet: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])),
  updatedAt: z.iso.datetime(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchOperations = {
  /** Newest change first. Words in any script; every word must occur; the last may be a beginning. */
  find: query({
    input: z.strictObject({
      text: cleanLine({ max: MAX_SEARCH_CHARACTERS }),
      noun: recordNoun.optional(),
      /** `next` of the page before. */
      after: z.int().nonnegative().optional(),
    }),
    output: z.object({ hits: z.array(searchHit), next: z.int().nullable() }),
    leastRole: 'read-only',
  }),
} as const;
