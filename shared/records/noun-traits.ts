import type { RecordNoun } from './record.ts';

interface NounTraits {
  /**
   * Where its records are found: in a list of their own with a line in the rail, in a tab of the file of their case,
   * or in another record alone.
   */
  readonly home: 'rail' | 'case' | 'record';
  /** Whether a dossier can print it. What is internal is for those who work on the case, and never leaves in one. */
  readonly reach: 'printed' | 'internal';
}

/** What each noun is, besides its fields. */
export const nounTraits = {
  case: { home: 'rail', reach: 'printed' },
  person: { home: 'rail', reach: 'printed' },
  incident: { home: 'rail', reach: 'printed' },
} as const satisfies Readonly<Record<RecordNoun, NounTraits>>;

type Traits = typeof nounTraits;
/** The nouns that live in one place. */
export type NounAt<Home extends NounTraits['home']> = {
  [Noun in RecordNoun]: Traits[Noun]['home'] extends Home ? Noun : never;
}[RecordNoun];
