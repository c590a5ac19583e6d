import type { PersonId } from '../ids/ids.ts';
import { mapAnswer } from '../text/answer.ts';
import { incidentFields, type IncidentFields, type Participant } from './incident.ts';

/** The fields of an incident with somebody else wherever a person was named; what was typed stays as it is. */
export function replaceParticipant(
  fields: IncidentFields,
  personId: PersonId,
  other: Participant,
): IncidentFields {
  const replace = (old: Participant): Participant =>
    old.kind === 'person' && old.personId === personId ? other : old;
  const { victims, involvements, familyPressure, exactWords } = fields;
  return {
    ...pickFields(fields),
    victims: mapAnswer(victims, (value) => value.map((each) => ({ ...each, who: replace(each.who) }))),
    involvements: mapAnswer(involvements, (value) =>
      value.map((each) => ({ ...each, actor: replace(each.actor) })),
    ),
    familyPressure: mapAnswer(familyPressure, (value) =>
      value.map((each) => ({ ...each, relative: mapAnswer(each.relative, replace) })),
    ),
    exactWords: exactWords.map((each) => ({ ...each, speaker: mapAnswer(each.speaker, replace) })),
  };
}

/** A record may be given: its stamps are left out. */
function pickFields(fields: IncidentFields): IncidentFields {
  const names = Object.keys(incidentFields.shape) as (keyof IncidentFields)[];
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as IncidentFields;
}
