import { caseFreeTexts, caseKeepingTexts } from '#shared/cases/case-free-texts.ts';
import { caseReferenceKey } from '#shared/cases/case-reference.ts';
import { caseFields, type CaseFields, type CaseRecord } from '#shared/cases/case.ts';
import { knownItems, knownValue } from '#shared/text/answer.ts';
import { countIncidents } from '#core/incidents/incident-count-repository.ts';
import { relatedPersonIds } from '#shared/cases/case-relation.ts';
import { findCasePerson } from '#core/people/case-person-repository.ts';
import type { RecordKind } from '#core/records/record-kind.ts';
import { sortKey } from '#core/search/sort-key.ts';
import { termRank } from '#core/search/term-rank.ts';
import { settleCase } from './settle-case.ts';

/** All that core knows about a case. */
export const caseKind: RecordKind<'case', CaseFields, CaseRecord> = {
  noun: 'case',
  table: 'case_record',
  fields: caseFields,
  fromBody: (body) => JSON.parse(body) as CaseRecord,
  columns: ({ codeword, status, risk, hostStates, owner }) => ({
    codeword,
    codeword_key: sortKey(codeword),
    status,
    status_rank: termRank('case-status', status),
    risk,
    // The vocabulary offers the gravest first; ascending order begins with the least grave.
    risk_rank: -termRank('risk-level', risk),
    host_states: JSON.stringify(knownItems(hostStates)),
    owner: owner?.name ?? '',
    owner_key: sortKey(owner?.name ?? ''),
    owner_id: owner?.userId ?? null,
  }),
  fixedColumns: ({ reference, isTraining }) => ({
    reference,
    reference_key: caseReferenceKey(reference),
    is_training: isTraining ? 1 : 0,
  }),
  unsaidColumns: ['last_serial'],
  countedColumns: (db, { id }) => ({ incident_count: countIncidents(db, id) }),
  label: { title: 'codeword', reference: 'reference' },
  texts: (record) => ({
    title: record.codeword,
    texts: [
      ...caseFreeTexts(record),
      ...caseKeepingTexts(record),
      record.reference,
      ...record.formerReferences,
    ],
    names: [],
    terms: [
      ['case-status', record.status],
      ['priority', record.priority],
      ['risk-level', record.risk],
      ['closing-reason', record.closing?.reason.code ?? null],
      ...record.relations.map(({ code }) => ['relationship', code] as const),
    ],
    countries: [...[knownValue(record.stateOfOrigin) ?? []].flat(), ...knownItems(record.hostStates)],
  }),
  reference: ({ reference }) => reference,
  caseOf: ({ id }) => id,
  orderInCase: null,
  settle: settleCase,
  // A relation is between people of the case: a dossier asks for each of them whether the name may be given.
  misfits: (db, { id, relations }) =>
    relatedPersonIds(relations)
      .filter((personId) => findCasePerson(db, id, personId) === undefined)
      .map(() => 'person'),
};
