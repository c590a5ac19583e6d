import { z } from 'zod';
import { caseId } from '../ids/ids.ts';
import { query } from '../ipc/define.ts';
import { recordNoun } from '../records/record.ts';
import { nameScripts, whyKinds } from '../names/why-found.ts';
import { typedLine } from '../text/clean-text.ts';

export const MAX_SEARCH_CHARACTERS = 200;

/** Why words that are spelt otherwise were found; see `whyFound`. */
export const foundWhy = z.object({
  kind: z.enum(whyKinds),
  form: z.string(),
  script: z.enum(nameScripts).nullable(),
});

/** One hit. `snippet` is cut from the record as written; `[start, end]` pairs mark the words found. */
export const searchHit = z.object({
  noun: recordNoun,
  id: z.uuid(),
  caseId: caseId.nullable(),
  title: z.string(),
  titleMarks: z.array(z.tuple([z.int(), z.int()])),
  reference: z.string().nullable(),
  snippet: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])),
  /** Where none of the words stands as it was typed: what stands there instead is marked. */
  why: foundWhy.nullable(),
  /** Names only a part of the name that was typed. */
  isPart: z.boolean(),
  updatedAt: z.iso.datetime(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchOperations = {
  /** What has every word, then what has a part of a name; each with the newest change first. Words in any script; the last may be a beginning. */
  find: query({
    input: z.strictObject({
      text: typedLine({ max: MAX_SEARCH_CHARACTERS }),
      noun: recordNoun.optional(),
      /** `next` of the page before. */
      after: z.int().optional(),
    }),
    output: z.object({ hits: z.array(searchHit), next: z.int().nullable() }),
    leastRole: 'read-only',
  }),
} as const;
