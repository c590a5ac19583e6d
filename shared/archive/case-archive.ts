import { z } from 'zod';
import { caseFields, caseRecord, caseReference } from '../cases/case.ts';
import { caseId, incidentId, personId } from '../ids/ids.ts';
import { incidentFields, incidentRecord } from '../incidents/incident.ts';
import { casePersonFields, personFields } from '../people/person.ts';
import { recordNouns, type RecordNoun } from '../records/record.ts';

/** Raised when a reader of the older number could misread the document; it then gets a reader of its own. */
export const ARCHIVE_VERSION = 2;

export const archiveHead = z.strictObject({
  format: z.literal('casekeep-case'),
  version: z.literal(ARCHIVE_VERSION),
  exportedAt: z.iso.datetime(),
  case: caseFields.extend({
    id: caseId,
    reference: caseReference,
    formerReferences: caseRecord.shape.formerReferences,
    isTraining: z.boolean(),
  }),
});
export type ArchiveHead = z.infer<typeof archiveHead>;

export const archivePerson = z.strictObject({ id: personId, fields: personFields, inCase: casePersonFields });
export type ArchivePerson = z.infer<typeof archivePerson>;

export const archiveIncident = z.strictObject({
  id: incidentId,
  /** Its number in the case, as in its reference. */
  serial: z.int().positive().max(999_999),
  /** Of cases that it was moved from. */
  formerReferences: incidentRecord.shape.formerReferences,
  fields: incidentFields,
});
export type ArchiveIncident = z.infer<typeof archiveIncident>;

/**
 * The open archive format: one JSON document of one case with everything in it, its records by noun. Ids are kept, so
 * that importing twice is noticed; history, audit and what holders were given stay in the vault they belong to.
 */
export const caseArchive = z.strictObject({
  ...archiveHead.shape,
  person: z.array(archivePerson),
  incident: z.array(archiveIncident),
});
/** As it stands in the file. */
export type CaseArchive = z.input<typeof caseArchive>;
/** What checking it gives. */
export type CheckedArchive = z.output<typeof caseArchive>;

/** Of what an archive has a list: everything in a case. */
export type ArchiveNoun = Exclude<RecordNoun, 'case'>;

/** In the order of the file: nothing names what comes after it. */
export const archiveNouns: readonly ArchiveNoun[] = recordNouns.filter((noun) => noun !== 'case');

/** One element of the list of a noun. */
export type ArchiveEntry<Noun extends ArchiveNoun = ArchiveNoun> = CheckedArchive[Noun][number];

/** What an archive says besides its head, whether it has been read or is being written. */
export type ArchiveContent = Pick<CheckedArchive, 'case'> & {
  readonly [Noun in ArchiveNoun]: Iterable<ArchiveEntry<Noun>>;
};
