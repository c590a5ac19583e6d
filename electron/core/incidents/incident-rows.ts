import type { ListedDate } from '#shared/dates/uncertain-date.ts';
import type { CaseId, IncidentId } from '#shared/ids/ids.ts';
import type { IncidentRow } from '#shared/incidents/incident-operations.ts';

export interface IncidentLine {
  readonly id: IncidentId;
  readonly case_id: CaseId;
  readonly case_codeword: string;
  readonly reference: string;
  readonly title: string;
  readonly edtf: string;
  readonly extent: ListedDate['extent'];
  readonly times: number | null;
  readonly acts: string;
  readonly channels: string;
  readonly place: string;
  readonly country: string | null;
  readonly updated_at: string;
}

/** The date of a line, as it is printed. */
export function listedDate({
  edtf,
  extent,
  times,
}: Pick<IncidentLine, 'edtf' | 'extent' | 'times'>): ListedDate {
  return { edtf, extent, ...(times === null ? {} : { times }) };
}

export function incidentRowFromLine(line: IncidentLine): IncidentRow {
  return {
    id: line.id,
    caseId: line.case_id,
    caseCodeword: line.case_codeword,
    reference: line.reference,
    title: line.title,
    when: listedDate(line),
    acts: JSON.parse(line.acts) as string[],
    channels: JSON.parse(line.channels) as string[],
    place: line.place,
    country: line.country,
    updatedAt: line.updated_at,
  };
}
