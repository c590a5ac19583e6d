import { foldText } from '#shared/text/fold-text.ts';
import { sql, type Sql } from './sql.ts';

/**
 * Whether the column `reference` holds what was typed, anywhere: people say the number alone, or the mark and the
 * number. Without a digit nothing: every reference begins with the same letters.
 */
export function referenceHas(typed: string): Sql {
  const part = foldText(typed).trim().toUpperCase();
  return /\d/u.test(part) ? sql`instr(reference, ${part}) > 0` : sql`0`;
}
