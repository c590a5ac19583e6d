import type { z } from 'zod';

/**
 * What the form of a record starts with: its fields without the stamps around them, and the revision
 * that the form began with, so that a draft of yesterday does not undo a change of today.
 */
export function formValuesOf<Shape extends z.ZodRawShape>(
  fields: z.ZodObject<Shape>,
  record: z.output<z.ZodObject<Shape>> & { readonly revision: number },
): z.output<z.ZodObject<Shape>> & { expectedRevision: number } {
  const byName: Readonly<Record<string, unknown>> = record;
  const own = Object.fromEntries(Object.keys(fields.shape).map((name) => [name, byName[name]]));
  return { ...(own as z.output<z.ZodObject<Shape>>), expectedRevision: record.revision };
}
