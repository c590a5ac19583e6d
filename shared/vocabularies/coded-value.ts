import { z } from 'zod';
import { itemId } from '../ids/ids.ts';
import { cleanLine } from '../text/clean-text.ts';
import { vocabularyCode, type CodeOf, type VocabularyId } from './vocabulary-index.ts';

/** A term, and beside "other" what it is in words. */
export interface Coded<Code extends string = string> {
  readonly code: Code;
  readonly words: string | null;
}

/** Of what `other` is in words. */
export const MAX_CODED_WORDS_CHARACTERS = 300;

/**
 * Whether words stand beside a code: `other` says nothing without them, `other_business` may name the business,
 * and any other term says what it means by itself.
 */
export function wordsBeside(code: string): 'required' | 'possible' | 'none' {
  if (code === 'other') return 'required';
  return code.startsWith('other_') ? 'possible' : 'none';
}

/** Refuses with `vocabulary/words-missing` and `vocabulary/words-not-expected`. */
export function codedValue<Id extends VocabularyId>(id: Id) {
  return z.strictObject(codedShape(id)).superRefine(refuseUnfitWords);
}

/** The same as an item of a list, with what else belongs to it. */
export function codedItem<Id extends VocabularyId, Shape extends z.ZodRawShape>(id: Id, shape: Shape) {
  return z.strictObject({ id: itemId, ...codedShape(id), ...shape }).superRefine(refuseUnfitWords);
}

/** A term that needs no words. */
export function coded<Code extends string>(code: Code): Coded<Code> {
  return { code, words: null };
}

function codedShape<Id extends VocabularyId>(id: Id) {
  const code: z.ZodType<CodeOf<Id>, string> = vocabularyCode(id);
  return { code, words: cleanLine({ max: MAX_CODED_WORDS_CHARACTERS }).nullable() };
}

function refuseUnfitWords(value: object, context: z.RefinementCtx): void {
  const { code, words } = value as Coded;
  const place = wordsBeside(code);
  if (place === 'required' && words === null) refuse(context, 'vocabulary/words-missing');
  if (place === 'none' && words !== null) refuse(context, 'vocabulary/words-not-expected');
}

function refuse(
  context: z.RefinementCtx,
  code: 'vocabulary/words-missing' | 'vocabulary/words-not-expected',
): void {
  context.addIssue({ code: 'custom', params: { code }, path: ['words'] });
}
