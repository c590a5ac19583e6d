import type { z } from 'zod';

/**
 * An answer of a form: null while nobody has touched it, so that nothing looks as if it had been said.
 * Saved like that, it reads "not asked".
 */
export function unanswered<Schema extends z.ZodType>(answer: Schema) {
  return answer.nullable().transform((given) => (given === null ? ({ state: 'not_asked' } as const) : given));
}
