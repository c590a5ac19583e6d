import type { VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';

/** What one record can be found by, as it was written. */
export interface RecordTexts {
  /** Shown above the snippet; found, but no snippet is cut from it unless nothing else holds the words. */
  readonly title: string;
  /** In the order in which a snippet is looked for. */
  readonly texts: readonly string[];
  /** Names of people and places: found in every romanisation as well. */
  readonly names: readonly string[];
  /** Found by code and by label in every language. */
  readonly terms: readonly (readonly [VocabularyId, string | null])[];
  /** ISO 3166-1 codes, found by name in every language. */
  readonly countries: readonly string[];
}
