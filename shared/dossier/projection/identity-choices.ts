import type { PersonRecord } from '../../people/person.ts';
import type { DossierRequest, IdentityMode } from '../dossier-operations.ts';
import type { SourcePerson } from '../dossier-source.ts';
import { defaultReason } from './person-release.ts';

/** How each of some people appears in a dossier, for the reason that their roles give. */
export function identityChoices(
  people: readonly SourcePerson[],
  modeOf: (person: PersonRecord) => IdentityMode,
): DossierRequest['people'] {
  return people.map(({ person, roles }) => ({
    personId: person.id,
    mode: modeOf(person),
    reason: defaultReason(roles),
  }));
}
