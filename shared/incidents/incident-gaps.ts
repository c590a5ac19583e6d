import { UNKNOWN_DATE } from '../dates/uncertain-date.ts';
import { knownItems, unansweredFields } from '../text/answer.ts';
import { countUnansweredItems } from './unanswered-items.ts';
import type { IncidentFields } from './incident.ts';

/** What a recipient of a dossier will ask for first. */
export const incidentGapCodes = [
  'incident-without-date',
  'incident-without-act',
  'incident-without-place',
  'incident-without-basis',
  'incident-not-answered',
] as const;
export type IncidentGap = (typeof incidentGapCodes)[number];

/** What is missing in an incident for a dossier. A declared absence is still missing, if for a reason. */
export function incidentGaps(fields: IncidentFields): IncidentGap[] {
  const gaps: IncidentGap[] = [];
  if (fields.when.edtf === UNKNOWN_DATE) gaps.push('incident-without-date');
  if (fields.acts.state !== 'known') gaps.push('incident-without-act');
  if (fields.places.state !== 'known') gaps.push('incident-without-place');
  const isAttributed = knownItems(fields.involvements).some(({ basis }) => basis.length > 0);
  if (!isAttributed) gaps.push('incident-without-basis');
  if (unansweredFields(fields).length > 0 || countUnansweredItems(fields) > 0)
    gaps.push('incident-not-answered');
  return gaps;
}
