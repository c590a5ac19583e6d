import { dateBounds } from '../../dates/date-bounds.ts';
import { knownItems } from '../../text/answer.ts';
import type {
  ProjectedDate,
  ProjectedIncident,
  ProjectedInvolvement,
} from '../projection/projected-dossier.ts';

export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

export interface CourseYear {
  /** Null for incidents whose year is not known. */
  readonly year: number | null;
  readonly count: number;
  readonly newActs: readonly string[];
  readonly newDemands: readonly string[];
  readonly newThreats: readonly string[];
}

/** Contact with the person and pressure on the family within a few days of each other. */
export interface ClosePair {
  readonly contact: ProjectedIncident;
  readonly family: ProjectedIncident;
  readonly days: number;
}

/** What the incidents amount to together, counted and never weighed. */
export interface CourseOfConduct {
  readonly first: ProjectedDate | null;
  readonly last: ProjectedDate | null;
  readonly dating: { readonly days: number; readonly rough: number; readonly unknown: number };
  readonly channels: readonly CodeCount[];
  readonly demands: readonly CodeCount[];
  readonly threats: readonly CodeCount[];
  readonly deadlines: readonly { readonly deadline: ProjectedDate; readonly incident: ProjectedIncident }[];
  readonly familyIncidents: number;
  readonly years: readonly CourseYear[];
  readonly closePairs: readonly ClosePair[];
}

const DAY_MS = 86_400_000;
/** Further apart, closeness says nothing. */
const CLOSE_DAYS = 7;

/** `incidents` in order of time, unknown dates last. */
export function courseOfConduct(incidents: readonly ProjectedIncident[]): CourseOfConduct {
  const bounds = incidents.map(({ when }) => dateBounds(when.date.edtf));
  const dated = incidents.filter((incident) => lastDay(incident) !== '');
  const days = bounds.filter(({ earliest, latest }) => earliest !== null && earliest === latest).length;
  const latestFirst = dated.toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1));
  return {
    first: dated[0]?.when ?? null,
    last: latestFirst[0]?.when ?? null,
    dating: { days, rough: dated.length - days, unknown: incidents.length - dated.length },
    channels: countCodes(incidents, ({ channels }) => knownItems(channels)),
    demands: countCodes(incidents, ({ demands }) => knownItems(demands).map(({ code }) => code)),
    threats: countCodes(incidents, ({ threats }) => knownItems(threats)),
    deadlines: incidents.flatMap((incident) =>
      knownItems(incident.demands).flatMap(({ deadline }) =>
        deadline === null ? [] : [{ deadline, incident }],
      ),
    ),
    familyIncidents: incidents.filter((incident) => knownItems(incident.familyPressure).length > 0).length,
    years: countYears(incidents),
    closePairs: findClosePairs(incidents),
  };
}

/** The actor was made to carry the message: a victim, and no perpetrator. */
export function isCoercedMessenger({ role, perpetratorType }: ProjectedInvolvement): boolean {
  return role === 'intermediary_messenger_coerced' || perpetratorType === 'relative_messenger_coerced';
}

function lastDay({ when }: ProjectedIncident): string {
  const { earliest, latest } = dateBounds(when.date.edtf);
  return latest ?? earliest ?? '';
}

function countCodes(
  incidents: readonly ProjectedIncident[],
  codesOf: (incident: ProjectedIncident) => readonly string[],
): CodeCount[] {
  const counts = new Map<string, number>();
  for (const incident of incidents) {
    for (const code of new Set(codesOf(incident))) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count);
}

function countYears(incidents: readonly ProjectedIncident[]): CourseYear[] {
  const byYear = new Map<number | null, ProjectedIncident[]>();
  for (const incident of incidents) {
    const { earliest, latest } = dateBounds(incident.when.date.edtf);
    const day = earliest ?? latest;
    const year = day === null ? null : Number(day.slice(0, 4));
    byYear.set(year, [...(byYear.get(year) ?? []), incident]);
  }
  const seen = { acts: new Set<string>(), demands: new Set<string>(), threats: new Set<string>() };
  const fresh = (codes: readonly string[], before: Set<string>) => {
    const found = [...new Set(codes)].filter((code) => !before.has(code) && !SAYS_NOTHING.includes(code));
    for (const code of found) before.add(code);
    return found;
  };
  return [...byYear].map(([year, ofYear]) => ({
    year,
    count: ofYear.length,
    newActs: fresh(
      ofYear.flatMap(({ acts }) => knownItems(acts).map(({ code }) => code)),
      seen.acts,
    ),
    newDemands: fresh(
      ofYear.flatMap(({ demands }) => knownItems(demands).map(({ code }) => code)),
      seen.demands,
    ),
    newThreats: fresh(
      ofYear.flatMap(({ threats }) => knownItems(threats)),
      seen.threats,
    ),
  }));
}

const SAYS_NOTHING = ['unknown', 'other', 'none_stated', 'unspecified'];

function findClosePairs(incidents: readonly ProjectedIncident[]): ClosePair[] {
  const exact = incidents.flatMap((incident) => {
    const { earliest, latest } = dateBounds(incident.when.date.edtf);
    const isFamily = knownItems(incident.familyPressure).length > 0;
    return earliest !== null && earliest === latest
      ? [{ incident, isFamily, day: Date.parse(earliest) / DAY_MS }]
      : [];
  });
  return exact.flatMap((contact) =>
    contact.isFamily
      ? []
      : exact
          .filter(({ isFamily, day }) => isFamily && Math.abs(day - contact.day) <= CLOSE_DAYS)
          .map((family) => ({
            contact: contact.incident,
            family: family.incident,
            days: Math.abs(family.day - contact.day),
          })),
  );
}
