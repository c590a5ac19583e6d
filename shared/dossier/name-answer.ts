import { z } from 'zod';
import { personId } from '../ids/ids.ts';

/**
 * What somebody said of words that may name somebody. `replace`: they name this person of the case, and the code is
 * printed. `not-person`: they name nobody who is not named, and stand. `leave-out`: a mark is printed in their place.
 * `ask-again` takes an answer back.
 */
export const nameAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('replace'), personId }),
  z.strictObject({ answer: z.literal('not-person') }),
  z.strictObject({ answer: z.literal('leave-out') }),
  z.strictObject({ answer: z.literal('ask-again') }),
]);
export type NameAnswer = z.infer<typeof nameAnswer>;

/**
 * Words at one place of a record, in this very text: a digest, so that a text that changed asks again, and that
 * nothing of a text lives on here.
 */
export const namePlace = z
  .string()
  .max(64)
  .regex(/^[0-9a-f]{64}$/u);

/** What the digest of a place is made from. */
export interface PlaceOfWords {
  /** null for what was typed on the page of the dossier. */
  readonly recordId: string | null;
  /** As in `ProjectedText`. */
  readonly field: string;
  readonly text: string;
  readonly words: string;
}

/** What has been said of words at a place; undefined where nobody has said anything. */
export type AnswersOfNames = (place: PlaceOfWords) => NameAnswer | undefined;

export const nothingAnswered: AnswersOfNames = () => undefined;
