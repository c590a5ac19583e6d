import type { CaseRecord } from '#shared/cases/case.ts';
import type { RecordTexts } from '#core/search/record-texts.ts';

/** Everything in a case that can be searched for. */
export function caseTexts(record: CaseRecord): RecordTexts {
  return {
    title: record.codeword,
    texts: [
      record.summary?.text ?? '',
      record.objective.state === 'known' ? record.objective.value.text : '',
      record.reference,
    ],
    names: [],
    terms: [
      ['case-status', record.status],
      ['priority', record.priority],
      ['risk-level', record.risk],
    ],
    countries: [
      ...(record.stateOfOrigin.state === 'known' ? [record.stateOfOrigin.value] : []),
      ...(record.hostStates.state === 'known' ? record.hostStates.value : []),
    ],
  };
}
