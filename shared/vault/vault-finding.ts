import { z } from 'zod';
import { recordNoun } from '../records/record.ts';

/** What can be wrong with what a vault holds. */
export const findingKinds = [
  /** An entry of the history is missing, altered, or not signed by who could. */
  'entry-altered',
  /** Words beside an entry are missing or are not those that were signed; or no entry knows them. */
  'words-altered',
  'revision-missing',
  /** Author, time, number or content of a version are not those of its entry. */
  'revision-altered',
  'revision-unknown',
  'record-missing',
  'record-unknown',
  /** The record is not as its last version has it. */
  'record-altered',
  /** It stands in another case than its last version says. */
  'record-moved',
  /** What lists show or order by does not follow from the record. */
  'columns-differ',
  /** Rows beside the record, such as names to find it by, do not follow from it. */
  'parts-differ',
  'search-differs',
  'count-differs',
  /** What a person is in a case is not what the history says last. */
  'link-differs',
  'user-differs',
  /** A row that its writer did not sign, such as a draft that was planted. */
  'row-not-signed',
  /** What the vault says of itself is not what the history says. */
  'vault-differs',
  /** A table, index, view or trigger that is not as this version makes it. */
  'schema-differs',
] as const;

/** One thing that does not fit, and where. */
export const vaultFinding = z.object({
  what: z.enum(findingKinds),
  /** The record that it concerns, as its last version calls it; null where it concerns none. */
  record: z
    .object({
      noun: recordNoun,
      id: z.string(),
      title: z.string().nullable(),
      reference: z.string().nullable(),
    })
    .nullable(),
  /** Table and columns, or the name of a part of the schema. */
  place: z.string(),
  /** The entry of the history that says otherwise; null where none speaks of it. */
  entry: z.int().positive().nullable(),
});
export type VaultFinding = z.infer<typeof vaultFinding>;
