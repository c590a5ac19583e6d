import { z } from 'zod';
import { caseId, draftId } from '../ids/ids.ts';
import { command, query } from '../ipc/define.ts';
import { MAX_MESSAGE_CHARACTERS } from '../ipc/wire.ts';
import { recordNoun } from '../records/record.ts';
import { boundedJson } from '../text/bounded-json.ts';

/** Whatever a window can send at all: a lower limit would not keep what could still be saved. */
const content = boundedJson({ maxCharacters: MAX_MESSAGE_CHARACTERS });

/**
 * What is being typed, kept in the vault every two seconds, so that locking never asks and a crash
 * loses little. A draft is whatever the form holds; it need not be valid yet.
 */
export const draft = z.object({
  id: draftId,
  noun: recordNoun,
  /** The record being changed; null for a new one. */
  recordId: z.uuid().nullable(),
  caseId: caseId.nullable(),
  content,
  savedAt: z.iso.datetime(),
});
export type Draft = z.infer<typeof draft>;

export const draftOperations = {
  list: query({ input: z.void(), output: z.array(draft.omit({ content: true })), leastRole: 'read-only' }),
  /** The draft of a form, if there is one. */
  find: query({
    input: z.strictObject({ noun: recordNoun, recordId: z.uuid().nullable(), caseId: caseId.nullable() }),
    output: draft.nullable(),
    leastRole: 'read-only',
  }),
  save: command({
    input: z.strictObject({
      noun: recordNoun,
      recordId: z.uuid().nullable(),
      caseId: caseId.nullable(),
      content,
    }),
    output: draft.omit({ content: true }),
    leastRole: 'caseworker',
  }),
  discard: command({ input: z.strictObject({ id: draftId }), output: z.null(), leastRole: 'caseworker' }),
} as const;
