import { caseFreeTexts } from '#shared/cases/case-free-texts.ts';
import { caseReferenceKey } from '#shared/cases/case-reference.ts';
import { caseFields, type CaseFields, type CaseRecord } from '#shared/cases/case.ts';
import { knownItems, knownValue } from '#shared/text/answer.ts';
import { countIncidents } from '#core/incidents/incident-repository.ts';
import type { RecordKind } from '#core/records/record-kind.ts';
import { sortKey } from '#core/search/sort-key.ts';
import { termRank } from '#core/search/term-rank.ts';

/** All that core knows about a case. */
export const caseKind: RecordKind<'case', CaseFields, CaseRecord> = {
  noun: 'case',
  table: 'case_record',
  fields: caseFields,
  fromBody: (body) => JSON.parse(body) as CaseRecord,
  columns: ({ codeword, status, risk, hostStates }) => ({
    codeword,
    codeword_key: sortKey(codeword),
    status,
    status_rank: termRank('case-status', status),
    risk,
    // The vocabulary offers the gravest first; ascending order begins with the least grave.
    risk_rank: -termRank('risk-level', risk),
    host_states: JSON.stringify(knownItems(hostStates)),
  }),
  fixedColumns: ({ reference, isTraining }) => ({
    reference,
    reference_key: caseReferenceKey(reference),
    is_training: isTraining ? 1 : 0,
  }),
  countedColumns: (db, { id }) => ({ incident_count: countIncidents(db, id) }),
  label: { title: 'codeword', reference: 'reference' },
  texts: (record) => ({
    title: record.codeword,
    texts: [...caseFreeTexts(record), record.reference],
    names: [],
    terms: [
      ['case-status', record.status],
      ['priority', record.priority],
      ['risk-level', record.risk],
    ],
    countries: [...[knownValue(record.stateOfOrigin) ?? []].flat(), ...knownItems(record.hostStates)],
  }),
  reference: ({ reference }) => reference,
  caseOf: ({ id }) => id,
  orderInCase: null,
};
