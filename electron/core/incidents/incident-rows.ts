import { dateBounds, type DateBounds } from '#shared/dates/date-bounds.ts';
import { dateSortKey } from '#shared/dates/date-sort-key.ts';
import type { ListedDate, UncertainDate } from '#shared/dates/uncertain-date.ts';
import type { CaseId, IncidentId } from '#shared/ids/ids.ts';
import { incidentGaps } from '#shared/incidents/incident-gaps.ts';
import type { IncidentRow } from '#shared/incidents/incident-operations.ts';
import type { IncidentRecord } from '#shared/incidents/incident.ts';
import { sortKey } from '#core/search/sort-key.ts';
import { knownItems, knownValue } from '#shared/text/answer.ts';

export interface IncidentColumns {
  readonly title_key: string;
  readonly when_key: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly acts: string;
  readonly channels: string;
  readonly demands: string;
  readonly state_links: string;
  readonly gaps: string;
  readonly place: string;
  readonly country: string | null;
  readonly body: string;
}

/** Enough of a place for one line of a list. */
const MAX_PLACE_CHARACTERS = 80;

/** What the table keeps of a record besides its own plain fields. */
export function incidentToColumns(record: IncidentRecord): IncidentColumns {
  const { acts, channels, demands, involvements, places, when } = record;
  const place = knownItems(places)[0];
  const bounds = dateBounds(when.edtf);
  return {
    title_key: sortKey(record.title.text),
    when_key: whenKey(when, bounds),
    earliest: bounds.earliest,
    latest: bounds.latest,
    acts: codesJson(knownItems(acts).map(({ code }) => code)),
    channels: codesJson(knownItems(channels).map(({ code }) => code)),
    demands: codesJson(knownItems(demands).map(({ code }) => code)),
    state_links: codesJson(knownItems(involvements).flatMap(({ basis }) => basis)),
    gaps: codesJson(incidentGaps(record)),
    place: (place?.name?.text ?? '').slice(0, MAX_PLACE_CHARACTERS).toWellFormed(),
    country: place === undefined ? null : (knownValue(place.country) ?? null),
    body: JSON.stringify(record),
  };
}

/** Empty for an unknown date, which in lists stands before all others: it is what is still to be found out. */
function whenKey(when: UncertainDate, { earliest, latest }: DateBounds): string {
  return earliest === null && latest === null ? '' : dateSortKey(when);
}

function codesJson(codes: readonly string[]): string {
  return JSON.stringify([...new Set(codes)]);
}

export function incidentFromBody(body: string): IncidentRecord {
  return JSON.parse(body) as IncidentRecord;
}

export interface IncidentLine {
  readonly id: IncidentId;
  readonly case_id: CaseId;
  readonly case_codeword: string;
  readonly reference: string;
  readonly title: string;
  readonly edtf: string;
  readonly extent: UncertainDate['extent'];
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
