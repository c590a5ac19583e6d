import { departureWords } from '#shared/history/departure-words.ts';
import { caseId } from '#shared/ids/ids.ts';
import { codedNouns } from '#core/series/series-repository.ts';
import { z } from 'zod';

/** What a holder is given with a file that counts for them. */
const seriesStep = z.strictObject({
  holderKey: z.string(),
  holder: z.string(),
  version: z.int().positive(),
  /** The codes and labels that the holder has not been given before. */
  codes: z.array(
    z.strictObject({
      noun: z.enum(codedNouns),
      number: z.int(),
      code: z.string(),
      recordId: z.uuid(),
      salt: z.base64(),
    }),
  ),
});
export type SeriesStep = z.infer<typeof seriesStep>;

/**
 * What the vault keeps of a file that left it. Plain JSON: it is noted before the file gets its name, so that the next
 * unlock can record one that was named just before the computer stopped.
 */
export const departure = z.strictObject({
  kind: z.enum(['dossier', 'archive']),
  caseId,
  /** Kept beside the entry of the audit. */
  words: departureWords,
  series: seriesStep.nullable(),
});
export type Departure = z.infer<typeof departure>;
