import { z } from 'zod';
import type { ErrorCode } from '../errors/error-codes.ts';
import { codedValue } from '../vocabularies/coded-value.ts';
import { langText } from '../text/lang-text.ts';
import { boundsOfPoint } from './date-bounds.ts';
import { MAX_EDTF_CHARACTERS, parseEdtf } from './edtf-library.ts';

/** The edtf of a date of which nothing is known. */
export const UNKNOWN_DATE = 'XXXX';

export const dateBases = ['document', 'recollection', 'inferred', 'message_timestamp'] as const;

/**
 * What a date says that has a span: a moment somewhere within it, something that went on all through it, or
 * something that came again and again in it. Any date has one, a day as well.
 */
export const dateExtents = ['moment', 'lasting', 'repeated'] as const;
export type DateExtent = (typeof dateExtents)[number];

export const MAX_TIMES = 100_000;

/** `HH:MM`. */
export const TIME_LOCAL_CHARACTERS = 5;

const edtfText = z
  .string()
  .max(MAX_EDTF_CHARACTERS)
  .superRefine((edtf, context) => {
    const code = whyNotADate(edtf);
    if (code !== undefined) context.addIssue({ code: 'custom', params: { code } });
  });

/** Known to Intl, by name: an offset such as `+08:00` says nothing of summer time. */
const timeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z]/u)
  .refine(isTimeZone);

/**
 * A date as well as it is known (EDTF, ISO 8601-2 level 0 and 1), the words as told and what it rests on.
 * Refuses with `date/invalid-edtf`, `date/end-before-start` and `date/times-without-repetition`.
 */
export const uncertainDate = z
  .strictObject({
    edtf: edtfText,
    extent: z.enum(dateExtents),
    /** Of something repeated: about how many times. Left out: nobody knows. */
    times: z.int().positive().max(MAX_TIMES).optional(),
    /** As told, in the language it was told in: "two weeks after Spring Festival". */
    verbatim: langText.optional(),
    /** By which it was told. Nothing is converted. */
    calendar: codedValue('calendar').optional(),
    /** `HH:MM` on the clock of the place, not converted. */
    timeLocal: z
      .string()
      .length(TIME_LOCAL_CHARACTERS)
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
      .optional(),
    timeZone: timeZone.optional(),
    /** Null until somebody says what it rests on. */
    basis: z.enum(dateBases).nullable(),
  })
  .superRefine(({ extent, times }, context) => {
    if (times === undefined || extent === 'repeated') return;
    const code: ErrorCode = 'date/times-without-repetition';
    context.addIssue({ code: 'custom', params: { code }, path: ['times'] });
  });
export type UncertainDate = z.infer<typeof uncertainDate>;

/** What a list shows of a date. */
export const listedDate = z.object({
  edtf: z.string(),
  extent: z.enum(dateExtents),
  times: z.int().positive().optional(),
});
export type ListedDate = z.infer<typeof listedDate>;

/** What a form begins with: nothing is known, and nothing said. */
export function unknownDate(): UncertainDate {
  return { edtf: UNKNOWN_DATE, extent: 'moment', basis: null };
}

function whyNotADate(edtf: string): ErrorCode | undefined {
  const value = parseEdtf(edtf);
  if (value === undefined) return 'date/invalid-edtf';
  if (value.kind !== 'interval' || value.start === null || value.end === null) return undefined;
  const isBackwards = boundsOfPoint(value.start).earliest > boundsOfPoint(value.end).latest;
  return isBackwards ? 'date/end-before-start' : undefined;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
