import { z } from 'zod';
import { caseFields } from '#shared/cases/case.ts';
import { incidentFields } from '#shared/incidents/incident.ts';
import { personFields } from '#shared/people/person.ts';
import type { RecordNoun } from '#shared/records/record.ts';

/** The fields of a record without its stamps; a snapshot of the history carries both. */
const shapes = {
  case: z.object(caseFields.shape),
  person: z.object(personFields.shape),
  incident: z.object(incidentFields.shape),
} as const satisfies Readonly<Record<RecordNoun, z.ZodObject>>;

export type FieldName<Noun extends RecordNoun> = keyof (typeof shapes)[Noun]['shape'] & string;
export type FieldValue<Noun extends RecordNoun, Field extends FieldName<Noun>> = z.output<
  (typeof shapes)[Noun]
>[Field & keyof z.output<(typeof shapes)[Noun]>];

export type RecordFields = Readonly<Record<string, unknown>>;

/** The fields of a snapshot, or undefined for one that this version cannot read. */
export function readSnapshot(noun: RecordNoun, snapshot: unknown): RecordFields | undefined {
  const result = shapes[noun].safeParse(snapshot);
  return result.success ? result.data : undefined;
}

/** In the order of the schema. */
export function fieldNames(noun: RecordNoun): readonly string[] {
  return Object.keys(shapes[noun].shape);
}
