import type { PersonId } from '../ids/ids.ts';
import type { IncidentFields, Participant } from './incident.ts';
import { knownItems, knownValue } from '../text/answer.ts';

/** Everybody in an incident, in whichever field, each mention once. */
export function incidentParticipants(fields: IncidentFields): Participant[] {
  const participants: (Participant | undefined)[] = [
    ...knownItems(fields.victims).map(({ who }) => who),
    ...knownItems(fields.involvements).map(({ actor }) => actor),
    ...knownItems(fields.familyPressure).map(({ relative }) => knownValue(relative)),
    ...fields.exactWords.map(({ speaker }) => knownValue(speaker)),
  ];
  return participants.filter((participant) => participant !== undefined);
}

/** The known people among them, each once. */
export function incidentPersonIds(fields: IncidentFields): PersonId[] {
  const ids = incidentParticipants(fields).flatMap((participant) =>
    participant.kind === 'person' ? [participant.personId] : [],
  );
  return [...new Set(ids)];
}
