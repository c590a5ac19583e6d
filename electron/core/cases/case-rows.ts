import type { CaseRow } from '#shared/cases/case-operations.ts';
import type { CaseId } from '#shared/ids/ids.ts';

export interface CaseLine {
  readonly id: CaseId;
  readonly reference: string;
  readonly codeword: string;
  readonly status: string;
  readonly risk: string;
  readonly host_states: string;
  /** Empty for nobody. */
  readonly owner: string;
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
    owner: line.owner === '' ? null : line.owner,
    incidentCount: line.incident_count,
    updatedAt: line.updated_at,
    isTraining: line.is_training === 1,
  };
}
