import { z } from 'zod';

/** The nouns that are kept as records with revisions, in the order of dependence. */
export const recordNouns = ['case', 'person', 'incident'] as const;
export const recordNoun = z.enum(recordNouns);
export type RecordNoun = z.infer<typeof recordNoun>;

/** How many records there are of each noun. */
export const recordCounts = z.record(recordNoun, z.int());
export type RecordCounts = Readonly<z.infer<typeof recordCounts>>;

/** What every record carries besides its own fields. Instants are ISO 8601 in UTC. */
export const recordStamp = {
  /** 1 for a new record, one more with every change. A stale number is refused with `record/changed-elsewhere`. */
  revision: z.int().positive(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

/** Input of an update: the revision that the person was looking at. */
export const expectedRevision = z.int().positive();
