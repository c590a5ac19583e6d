import type { IndexedPart } from './name-index.ts';
import type { Grade } from './word-keys.ts';

/** A part of a name that the units from some place on spell. */
export interface WordHit {
  readonly part: IndexedPart;
  readonly grade: Grade;
  readonly units: number;
  readonly isStem: boolean;
}
