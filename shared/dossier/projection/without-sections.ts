import type { IncidentRecord } from '../../incidents/incident.ts';
import { mapAnswer, notAnswered } from '../../text/answer.ts';
import type { OptionalPart } from '../dossier-parts.ts';
import type { DossierSource, SourcePerson } from '../dossier-source.ts';

const asItWas = (source: DossierSource): DossierSource => source;

/** What each part alone prints is taken out; nothing of those that print in another way what other parts have too. */
const without: Readonly<Record<OptionalPart, (source: DossierSource) => DossierSource>> = {
  summary: (source) => ({ ...source, case: { ...source.case, summary: null } }),
  people: (source) => ({
    ...source,
    case: { ...source.case, relations: [] },
    people: source.people.map(withoutDetails),
  }),
  chronology: asItWas,
  development: asItWas,
  actors: (source) => ({ ...source, incidents: source.incidents.map(withoutActors) }),
  family: (source) => ({ ...source, incidents: source.incidents.map(withoutFamily) }),
  stateLink: asItWas,
};

/**
 * A case without what only the parts that are left out would print: the projection never sees it, and what leaves
 * is searched for it.
 */
export function withoutSections(source: DossierSource, leftOut: readonly OptionalPart[]): DossierSource {
  return leftOut.reduce((left, part) => without[part](left), source);
}

function withoutDetails(person: SourcePerson): SourcePerson {
  return {
    ...person,
    isUsedAsLeverage: notAnswered,
    person: {
      ...person.person,
      names: person.person.names.map((name) => ({ ...name, inDocument: null })),
      gender: notAnswered,
      birth: notAnswered,
      nationalities: notAnswered,
      occupation: notAnswered,
      languages: notAnswered,
      interpreterNeeded: notAnswered,
    },
  };
}

function withoutActors(incident: IncidentRecord): IncidentRecord {
  const { involvements, places } = incident;
  return {
    ...incident,
    involvements: mapAnswer(involvements, (list) =>
      list.map((each) => ({ ...each, titleAsStated: notAnswered })),
    ),
    places: mapAnswer(places, (list) => list.map((each) => ({ ...each, venueFront: null, venueLink: null }))),
  };
}

function withoutFamily(incident: IncidentRecord): IncidentRecord {
  return {
    ...incident,
    familyPressure: mapAnswer(incident.familyPressure, (list) =>
      list.map((each) => ({ ...each, words: null, relative: notAnswered, note: null })),
    ),
  };
}
