import { z } from 'zod';
import { userId } from '../ids/ids.ts';
import { addRecordIssue } from '../records/record-items.ts';
import { cleanLine } from '../text/clean-text.ts';
import { langText } from '../text/lang-text.ts';
import { codedValue } from '../vocabularies/coded-value.ts';

/** Longer than any name that a user of a vault can have. */
const MAX_NAME_CHARACTERS = 200;

/**
 * A user of the vault, by the name they have there. Somebody whom this vault does not know, since the case came from
 * another one, is a name alone. Core writes the name.
 */
export const caseUser = z.strictObject({
  userId: userId.nullable(),
  name: cleanLine({ max: MAX_NAME_CHARACTERS }),
});
export type CaseUser = z.infer<typeof caseUser>;

/** Why and when work on a case ended. */
export const caseClosing = z.strictObject({ reason: codedValue('closing-reason'), on: z.iso.date() });
export type CaseClosing = z.infer<typeof caseClosing>;

/** As long as it is there, the case cannot be erased, and no incident of it. `by` is written by core. */
export const legalHold = z.strictObject({
  reason: langText,
  on: z.iso.date(),
  by: caseUser.nullable(),
});
export type LegalHold = z.infer<typeof legalHold>;

/** How a case is kept: for those who work on it, and never printed. */
export const caseKeeping = {
  /** Who looks after it. It protects nothing: everybody in the vault can read every case. */
  owner: caseUser.nullable(),
  closing: caseClosing.nullable(),
  /** From which day on it is to be asked whether the case is still needed. Nothing is erased by itself. */
  retainUntil: z.iso.date().nullable(),
  legalHold: legalHold.nullable(),
};

/** For `superRefine`. Refuses with `case/not-closed`. */
export function refuseClosingOfOpenCase(
  { status, closing }: { readonly status: string; readonly closing: CaseClosing | null },
  context: z.RefinementCtx,
): void {
  if (closing !== null && status !== 'closed') addRecordIssue(context, 'case/not-closed', ['closing']);
}
