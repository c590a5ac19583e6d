import type { Participant } from '#shared/incidents/incident.ts';
import { UserText } from '../../components/user-text.tsx';
import { PersonLink } from './person-link.tsx';

/** Somebody in an incident: a person of the vault, or words for one who is not known by name. */
export function ParticipantView({ participant }: { readonly participant: Participant }) {
  return participant.kind === 'person' ? (
    <PersonLink id={participant.personId} />
  ) : (
    <UserText>{participant.description}</UserText>
  );
}
