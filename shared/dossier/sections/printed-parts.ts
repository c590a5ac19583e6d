import { isAnswered, knownItems } from '../../text/answer.ts';
import { dossierParts, type DossierPart } from '../dossier-parts.ts';
import type { ProjectedDossier, ProjectedIncident } from '../projection/projected-dossier.ts';

/** Fields of incidents that are answers. */
type AnswerField = 'channels' | 'demands' | 'threats' | 'victims' | 'involvements' | 'familyPressure';

/** Whether anything was said of it, be it that it is not known: of what was not, no section says "none". */
export function isAnsweredIn(incidents: readonly ProjectedIncident[], field: AnswerField): boolean {
  return incidents.some((incident) => isAnswered(incident[field]));
}

/** The parts of a dossier that are printed. */
export function printedParts({ incidents, withheld }: ProjectedDossier): ReadonlySet<DossierPart> {
  const involvements = incidents.flatMap((incident) => knownItems(incident.involvements));
  const hasVenue = incidents.some(({ places }) =>
    knownItems(places).some(({ venueFront, venueLink }) => venueFront !== null || venueLink !== null),
  );
  // What is always said is in every dossier: that there is no summary, say.
  const isSaid: Readonly<Record<DossierPart, boolean>> = {
    cover: true,
    summary: true,
    people: true,
    chronology: true,
    development: true,
    incidents: true,
    actors: isAnsweredIn(incidents, 'involvements') || hasVenue,
    stateLink: isAnsweredIn(incidents, 'involvements'),
    family:
      isAnsweredIn(incidents, 'familyPressure') ||
      involvements.some(({ standing }) => standing === 'messenger'),
    withheld: true,
    declaration: true,
    verification: true,
  };
  const leftOut = new Set<DossierPart>(withheld.sections.map(({ part }) => part));
  return new Set(dossierParts.filter((part) => !leftOut.has(part) && isSaid[part]));
}
