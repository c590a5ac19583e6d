import { z } from 'zod';

/** NUL and the other C0 and C1 controls, apart from tab and line feed. */
const CONTROL_CHARACTERS = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11)}-${String.fromCharCode(31)}${String.fromCharCode(127)}-${String.fromCharCode(159)}]`,
  'u',
);

/**
 * Text of one or more lines, kept as it was typed: emoji, joiners and direction marks stay. Line ends
 * become LF. Lone surrogates and control characters are refused with `text/invalid-characters`, since
 * no database, search or PDF keeps them whole. `max` counts UTF-16 code units.
 */
export function cleanText({ max }: { readonly max: number }) {
  return z
    .string()
    .min(1)
    .max(max)
    .overwrite((text) => text.replaceAll(/\r\n?/gu, '\n'))
    .check((context) => {
      if (!context.value.isWellFormed() || CONTROL_CHARACTERS.test(context.value)) refuse(context);
    });
}

/** As `cleanText`, without line feeds and tabs; blank space at the ends is cut. */
export function cleanLine({ max }: { readonly max: number }) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .check((context) => {
      const { value } = context;
      if (!value.isWellFormed() || CONTROL_CHARACTERS.test(value) || /[\n\t]/u.test(value)) refuse(context);
    });
}

function refuse(context: z.core.ParsePayload<string>): void {
  context.issues.push({
    code: 'custom',
    input: '',
    params: { code: 'text/invalid-characters' },
  });
}
