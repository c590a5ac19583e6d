import type { z } from 'zod';
import type { CasePersonFields } from '../people/person.ts';
import { unansweredFields } from '../text/answer.ts';
import { incidentGapCodes, type IncidentGap } from '../incidents/incident-gaps.ts';
import type { caseOperations } from './case-operations.ts';
import type { CaseRecord } from './case.ts';

export type CaseOverview = z.output<typeof caseOperations.overview.output>;

/** What the overview needs of each incident. */
export interface IncidentFacts {
  readonly id: string;
  /** First and last day it may have been, `YYYY-MM-DD`; null when nothing bounds it. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly channels: readonly string[];
  readonly demands: readonly string[];
  readonly stateLinks: readonly string[];
  readonly gaps: readonly IncidentGap[];
}

/** `incidents` in the order of time. */
export function caseOverview(
  record: CaseRecord,
  people: readonly CasePersonFields[],
  incidents: readonly IncidentFacts[],
): CaseOverview {
  const earliest = incidents.flatMap((facts) => facts.earliest ?? []).sort();
  const latest = incidents.flatMap((facts) => facts.latest ?? []).sort();
  return {
    incidentCount: incidents.length,
    personCount: people.length,
    firstEarliest: earliest[0] ?? null,
    lastLatest: latest.at(-1) ?? null,
    channels: byFrequency(incidents.flatMap(({ channels }) => channels)),
    demands: byFrequency(incidents.flatMap(({ demands }) => demands)),
    stateLinks: byFrequency(incidents.flatMap(({ stateLinks }) => stateLinks)),
    lastIncidentId: incidents.at(-1)?.id ?? null,
    missing: whatIsMissing(record, people, incidents),
  };
}

function whatIsMissing(
  record: CaseRecord,
  people: readonly CasePersonFields[],
  incidents: readonly IncidentFacts[],
): CaseOverview['missing'] {
  const ofCase = [
    ['no-incident', incidents.length === 0],
    ['no-person', people.length === 0],
    ['no-summary', record.summary === null],
    ['no-objective', record.objective.state !== 'known'],
    ['case-not-answered', unansweredFields(record).length > 0],
    ['no-target', !people.some(({ roles }) => roles.includes('target'))],
  ] as const;
  const ofIncidents = incidentGapCodes.map((code) => ({
    code,
    count: incidents.filter(({ gaps }) => gaps.includes(code)).length,
  }));
  return [
    ...ofCase.flatMap(([code, isMissing]) => (isMissing ? [{ code, count: 1 }] : [])),
    ...ofIncidents.filter(({ count }) => count > 0),
  ];
}

/** The most frequent first; those that are as frequent in the order in which they first came. */
function byFrequency(codes: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([code]) => code);
}
