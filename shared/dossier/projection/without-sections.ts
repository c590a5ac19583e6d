import type { IncidentRecord } from '../../incidents/incident.ts';
import { mapAnswer, notAnswered } from '../../text/answer.ts';
import type { OptionalPart } from '../dossier-parts.ts';
import type { DossierSource, SourcePerson } from '../dossier-source.ts';

/**
 * A case without what only the parts that are left out would print: the projection never sees it, and what leaves
 * is searched for it.
 */
export function withoutSections(source: DossierSource, leftOut: readonly OptionalPart[]): DossierSource {
  if (leftOut.length === 0) return source;
  const isLeftOut = new Set<OptionalPart>(leftOut);
  return {
    case: {
      ...source.case,
      ...(isLeftOut.has('summary') ? { summary: null } : {}),
      ...(isLeftOut.has('people') ? { relations: [] } : {}),
    },
    people: isLeftOut.has('people') ? source.people.map(withoutDetails) : source.people,
    incidents: source.incidents.map((incident) => withoutParts(incident, isLeftOut)),
  };
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

function withoutParts(incident: IncidentRecord, leftOut: ReadonlySet<OptionalPart>): IncidentRecord {
  const { involvements, places, familyPressure } = incident;
  return {
    ...incident,
    ...(leftOut.has('actors')
      ? {
          involvements: mapAnswer(involvements, (list) =>
            list.map((each) => ({ ...each, titleAsStated: notAnswered })),
          ),
          places: mapAnswer(places, (list) =>
            list.map((each) => ({ ...each, venueFront: null, venueLink: null })),
          ),
        }
      : {}),
    ...(leftOut.has('family')
      ? {
          familyPressure: mapAnswer(familyPressure, (list) =>
            list.map((each) => ({ ...each, words: null, relative: notAnswered, note: null })),
          ),
        }
      : {}),
  };
}
