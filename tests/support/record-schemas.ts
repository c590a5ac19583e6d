import type { z } from 'zod';
import { recordKinds } from '#core/record-kinds.ts';
import { casePersonFields } from '#shared/people/person.ts';
import { recordNouns } from '#shared/records/record.ts';

/** Everything that a person fills in, by noun, and what stands between a person and a case. A new noun is among them. */
export function recordSchemas(): readonly z.ZodObject[] {
  return [...recordNouns.map((noun) => recordKinds[noun].fields), casePersonFields];
}
