import type { z } from 'zod';
import { personId, type PersonId } from '../ids/ids.ts';
import { addRecordIssue } from '../records/record-items.ts';
import { codedItem, type Coded } from '../vocabularies/coded-value.ts';
import { inverseRelationship } from '../vocabularies/inverse-relationship.ts';
import type { CodeOf } from '../vocabularies/vocabulary-index.ts';

/** What one person of a case is to another: `from` is a parent, say, of `to`. Said once, read from either side. */
export const caseRelation = codedItem('relationship', { from: personId, to: personId });
export type CaseRelation = z.infer<typeof caseRelation>;

/** For `superRefine`: nobody is related to themselves. Refuses with `case/related-to-oneself`. */
export function refuseSelfRelations(
  relations: readonly Pick<CaseRelation, 'from' | 'to'>[],
  context: z.RefinementCtx,
): void {
  for (const [index, { from, to }] of relations.entries()) {
    if (from === to) addRecordIssue(context, 'case/related-to-oneself', ['relations', index, 'to']);
  }
}

/** A relation as it reads from one of the two. */
export interface RelationReading<Id extends string = PersonId> {
  readonly id: string;
  readonly otherId: Id;
  readonly kind: Coded<CodeOf<'relationship'>>;
  /** Whether it says what this one is to the other; else what the other is to this one. */
  readonly isOfThis: boolean;
}

/**
 * What somebody is to others. Where the vocabulary has no word for the other direction, nothing is made up: it says
 * what the other is instead.
 */
export function relationsOf(relations: readonly CaseRelation[], id: string): RelationReading[] {
  return relations.flatMap(({ id: item, from, to, code, words }): RelationReading[] => {
    if (from === id) return [{ id: item, otherId: to, kind: { code, words }, isOfThis: true }];
    if (to !== id) return [];
    const inverse = inverseRelationship(code);
    return inverse === undefined
      ? [{ id: item, otherId: from, kind: { code, words }, isOfThis: false }]
      : [{ id: item, otherId: from, kind: { code: inverse, words: null }, isOfThis: true }];
  });
}

/** Everybody whom the relations of a case name, each once. */
export function relatedPersonIds(relations: readonly CaseRelation[]): PersonId[] {
  return [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
}
