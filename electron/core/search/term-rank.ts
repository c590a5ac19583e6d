import { vocabularies, type VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';

/** The place of a term in the order in which its vocabulary offers it, from 0. */
export function termRank(id: VocabularyId, code: string): number {
  return vocabularies[id].terms.findIndex((term) => term.code === code);
}
