import { caseReferenceKey } from '#shared/cases/case-reference.ts';
import type { CaseRow } from '#shared/cases/case-operations.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { sortKey } from '#core/search/sort-key.ts';
import { termRank } from '#core/search/term-rank.ts';
import { knownItems } from '#shared/text/answer.ts';

export interface CaseColumns {
  readonly reference_key: string;
  readonly codeword_key: string;
  readonly status_rank: number;
  readonly risk_rank: number;
  readonly host_states: string;
  readonly is_training: 0 | 1;
  readonly body: string;
}

/** What the table keeps of a record besides its own plain fields. */
export function caseToColumns(record: CaseRecord): CaseColumns {
  return {
    reference_key: caseReferenceKey(record.reference),
    codeword_key: sortKey(record.codeword),
    status_rank: termRank('case-status', record.status),
    // The vocabulary offers the gravest first; ascending order begins with the least grave.
    risk_rank: -termRank('risk-level', record.risk),
    host_states: JSON.stringify(knownItems(record.hostStates)),
    is_training: record.isTraining ? 1 : 0,
    body: JSON.stringify(record),
  };
}

export function caseFromBody(body: string): CaseRecord {
  return JSON.parse(body) as CaseRecord;
}

export interface CaseLine {
  readonly id: CaseId;
  readonly reference: string;
  readonly codeword: string;
  readonly status: string;
  readonly risk: string;
  readonly host_states: string;
  readonly incident_count: number;
  readonly updated_at: string;
  readonly is_training: 0 | 1;
}

export function caseRowFromLine(line: CaseLine): CaseRow {
  return {
    id: line.id,
    reference: line.reference,
    codeword: line.codeword,
    status: line.status,
    risk: line.risk,
    hostStates: JSON.parse(line.host_states) as string[],
    incidentCount: line.incident_count,
    updatedAt: line.updated_at,
    isTraining: line.is_training === 1,
  };
}
