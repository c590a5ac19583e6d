import { z } from 'zod';
import { caseFields, caseReference } from '../cases/case.ts';
import { incidentFields } from '../incidents/incident.ts';
import { casePersonFields, personFields } from '../people/person.ts';

/** Raised when a reader of the older number could misread the document. */
export const ARCHIVE_VERSION = 1;

/**
 * The open archive format: one JSON document of one case with everything in it. Ids are kept, so that
 * importing twice is noticed; history and audit stay in the vault they belong to.
 */
export const caseArchive = z.strictObject({
  format: z.literal('casekeep-case'),
  version: z.literal(ARCHIVE_VERSION),
  exportedAt: z.iso.datetime(),
  case: caseFields.extend({ id: z.uuid(), reference: caseReference, isTraining: z.boolean() }),
  people: z.array(z.strictObject({ id: z.uuid(), fields: personFields, inCase: casePersonFields })),
  incidents: z.array(z.strictObject({ id: z.uuid(), serial: z.int().positive(), fields: incidentFields })),
});
export type CaseArchive = z.infer<typeof caseArchive>;
