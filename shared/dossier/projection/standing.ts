import type { IncidentRecord, Involvement, Participant } from '../../incidents/incident.ts';
import { knownItems } from '../../text/answer.ts';
import type { SourcePerson } from '../dossier-source.ts';

/**
 * What somebody who is recorded as involved is to a reader: `alleged` to have acted; `messenger`, made to carry a
 * message; `affected` themselves, whatever they were made to do; or the one who spoke a `denial`, which is no act.
 * Only the first is ever among those alleged to have acted.
 */
export type Standing = 'alleged' | 'messenger' | 'affected' | 'denial';

const CONCERNED: readonly SourcePerson['roles'][number][] = ['client', 'target'];

/** Everybody who is a victim in these incidents, was made to act in one, or whom the case is about. */
export function affectedPeople(
  people: readonly SourcePerson[],
  incidents: readonly IncidentRecord[],
): ReadonlySet<string> {
  const concerned = people.filter(({ roles }) => roles.some((role) => CONCERNED.includes(role)));
  const hurt = incidents.flatMap((incident) => [
    ...knownItems(incident.victims).map(({ who }) => who),
    ...knownItems(incident.familyPressure).flatMap(({ relative }) =>
      relative.state === 'known' ? [relative.value] : [],
    ),
    ...knownItems(incident.involvements).flatMap((each) => (isCoerced(each) ? [each.actor] : [])),
  ]);
  return new Set([...concerned.map(({ person }) => person.id as string), ...hurt.flatMap(personIdOf)]);
}

export function standingOf(involvement: Involvement, affected: ReadonlySet<string>): Standing {
  if (isMessenger(involvement)) return 'messenger';
  if (isCoerced(involvement) || personIdOf(involvement.actor).some((id) => affected.has(id)))
    return 'affected';
  const { basis } = involvement;
  return basis.length > 0 && basis.every((code) => code === 'state_denial') ? 'denial' : 'alleged';
}

function isCoerced(involvement: Involvement): boolean {
  return involvement.role?.code === 'acted_under_coercion' || isMessenger(involvement);
}

function isMessenger({ role, perpetratorType }: Involvement): boolean {
  return (
    role?.code === 'intermediary_messenger_coerced' || perpetratorType?.code === 'relative_messenger_coerced'
  );
}

function personIdOf(participant: Participant): string[] {
  return participant.kind === 'person' ? [participant.personId] : [];
}
