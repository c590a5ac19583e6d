import { z } from 'zod';

interface TextLimits {
  /** Longest text, in UTF-16 code units as JavaScript counts them. */
  readonly max: number;
}

const CONTROL_IN_TEXT = /[^\P{Cc}\t\n]/u;
const CONTROL_IN_LINE = /\p{Cc}/u;

/**
 * Text of one or more lines, kept as it was typed, since the exact words may be evidence: no
 * normalisation; emoji, joiners and direction marks stay. Line ends become LF, and so do vertical tabs, form feeds and NEL, which
 * end lines where they come from. Lone surrogates and
 * control characters are refused with `text/invalid-characters`, since no database, search or PDF keeps
 * them whole.
 */
export function cleanText({ max }: TextLimits) {
  return z
    .string()
    .min(1)
    .max(max)
    .overwrite((text) => text.replaceAll(/\r\n?|[\v\f\u0085]/gu, '\n'))
    .refine((text) => text.isWellFormed() && !CONTROL_IN_TEXT.test(text), invalidCharacters);
}

/** As `cleanText`, without line feeds and tabs; blank space at the ends is cut. */
export function cleanLine({ max }: TextLimits) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !CONTROL_IN_LINE.test(text), invalidCharacters);
}

/** What is typed or pasted to find something by: the tabs and line ends of a table are spaces. */
export function typedLine({ max }: TextLimits) {
  return z
    .string()
    .overwrite((text) => text.replaceAll(/[\t\n\v\f\r]+/gu, ' '))
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !CONTROL_IN_LINE.test(text), invalidCharacters);
}

const invalidCharacters = { params: { code: 'text/invalid-characters' } };
