import { dateBounds } from '../../dates/date-bounds.ts';
import { knownItems, knownValue } from '../../text/answer.ts';
import type { ProjectedCoded, ProjectedDate, ProjectedIncident } from '../projection/projected-dossier.ts';

export interface CodeCount {
  readonly term: ProjectedCoded;
  readonly count: number;
}

export interface CourseYear {
  /** Null for incidents whose year is not known. */
  readonly year: number | null;
  readonly count: number;
  readonly newActs: readonly ProjectedCoded[];
  readonly newDemands: readonly ProjectedCoded[];
  readonly newThreats: readonly ProjectedCoded[];
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
  /** Incidents that stand for something that went on, and for something that came again and again. */
  readonly extents: { readonly lasting: number; readonly repeated: number };
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
    extents: {
      lasting: incidents.filter(({ when }) => when.date.extent === 'lasting').length,
      repeated: incidents.filter(({ when }) => when.date.extent === 'repeated').length,
    },
    channels: countTerms(incidents, ({ channels }) => knownItems(channels)),
    demands: countTerms(incidents, ({ demands }) => knownItems(demands)),
    threats: countTerms(incidents, threatsOf),
    deadlines: incidents.flatMap((incident) =>
      knownItems(incident.demands).flatMap((demand) => {
        const deadline = knownValue(demand.deadline);
        return deadline === undefined ? [] : [{ deadline, incident }];
      }),
    ),
    familyIncidents: incidents.filter((incident) => knownItems(incident.familyPressure).length > 0).length,
    years: countYears(incidents),
    closePairs: findClosePairs(incidents),
  };
}

function lastDay({ when }: ProjectedIncident): string {
  const { earliest, latest } = dateBounds(when.date.edtf);
  return latest ?? earliest ?? '';
}

function countTerms(
  incidents: readonly ProjectedIncident[],
  termsOf: (incident: ProjectedIncident) => readonly ProjectedCoded[],
): CodeCount[] {
  const counts = new Map<string, CodeCount>();
  for (const incident of incidents) {
    for (const [key, term] of byKey(termsOf(incident))) {
      counts.set(key, { term, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

function threatsOf({ threats }: ProjectedIncident): ProjectedCoded[] {
  return knownItems(threats).map((code) => ({ code, words: null }));
}

/** Each term once; "other" once in each wording. */
function byKey(terms: readonly ProjectedCoded[]): ReadonlyMap<string, ProjectedCoded> {
  return new Map(
    terms.map(({ code, words }) => [`${code} ${JSON.stringify(words?.parts ?? '')}`, { code, words }]),
  );
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
  const fresh = (terms: readonly ProjectedCoded[], before: Set<string>) => {
    const found = [...byKey(terms)].filter(
      ([key, { code }]) => !before.has(key) && !SAYS_NOTHING.includes(code),
    );
    for (const [key] of found) before.add(key);
    return found.map(([, term]) => term);
  };
  return [...byYear].map(([year, ofYear]) => ({
    year,
    count: ofYear.length,
    newActs: fresh(
      ofYear.flatMap(({ acts }) => knownItems(acts)),
      seen.acts,
    ),
    newDemands: fresh(
      ofYear.flatMap(({ demands }) => knownItems(demands)),
      seen.demands,
    ),
    newThreats: fresh(ofYear.flatMap(threatsOf), seen.threats),
  }));
}

const SAYS_NOTHING = ['unknown', 'none_stated', 'unspecified'];

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
