import type { CaseId, IncidentId } from '#shared/ids/ids.ts';
import type { IncidentRow } from '#shared/incidents/incident-operations.ts';

export interface IncidentLine {
  readonly id: IncidentId;
  readonly case_id: CaseId;
  readonly case_codeword: string;
  readonly reference: string;
  readonly title: string;
  readonly edtf: string;
  readonly acts: string;
  readonly channels: string;
  readonly place: string;
  readonly country: string | null;
  readonly updated_at: string;
}

export function incidentRowFromLine(line: IncidentLine): IncidentRow {
  return {
    id: line.id,
    caseId: line.case_id,
    caseCodeword: line.case_codeword,
    reference: line.reference,
    title: line.title,
    edtf: line.edtf,
    acts: JSON.parse(line.acts) as string[],
    channels: JSON.parse(line.channels) as string[],
    place: line.place,
    country: line.country,
    updatedAt: line.updated_at,
  };
}
