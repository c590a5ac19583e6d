import { caseFreeTexts } from '#shared/cases/case-free-texts.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import type { RecordTexts } from '#core/search/record-texts.ts';
import { knownItems, knownValue } from '#shared/text/answer.ts';

/** Everything in a case that can be searched for. */
export function caseTexts(record: CaseRecord): RecordTexts {
  return {
    title: record.codeword,
    texts: [...caseFreeTexts(record), record.reference],
    names: [],
    terms: [
      ['case-status', record.status],
      ['priority', record.priority],
      ['risk-level', record.risk],
    ],
    countries: [...[knownValue(record.stateOfOrigin) ?? []].flat(), ...knownItems(record.hostStates)],
  };
}
