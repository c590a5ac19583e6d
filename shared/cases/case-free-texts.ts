import { accountTexts } from '../accounts/account.ts';
import { knownValue } from '../text/answer.ts';
import type { CaseFields } from './case.ts';

/** Every text of a case that somebody typed, besides the codeword, which no dossier has; blank ones left out. */
export function caseFreeTexts({ summary, objective, relations }: CaseFields): string[] {
  return [
    ...accountTexts(summary),
    ...accountTexts(knownValue(objective)),
    ...relations.flatMap(({ words }) => words ?? []),
  ].filter((text) => text.trim() !== '');
}
