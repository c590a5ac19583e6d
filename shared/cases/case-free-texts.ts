import { accountTexts } from '../accounts/account.ts';
import { knownValue } from '../text/answer.ts';
import type { CaseFields } from './case.ts';

/** What those who work on a case noted of how it is kept: found by search, and never in a dossier. */
export function caseKeepingTexts({ owner, closing, legalHold }: CaseFields): string[] {
  return [owner?.name, closing?.reason.words, legalHold?.reason.text, legalHold?.by?.name].flatMap(
    (text) => text ?? [],
  );
}

/** Every text of a case that somebody typed, besides the codeword, which no dossier has; blank ones left out. */
export function caseFreeTexts({ summary, objective, relations }: CaseFields): string[] {
  return [
    ...accountTexts(summary),
    ...accountTexts(knownValue(objective)),
    ...relations.flatMap(({ words }) => words ?? []),
  ].filter((text) => text.trim() !== '');
}
