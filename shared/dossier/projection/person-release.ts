import type { DossierRequest, IdentityMode } from '../dossier-operations.ts';
import type { PersonName } from '../../people/person.ts';
import type { SourcePerson } from '../dossier-source.ts';
import { headingName } from './heading-name.ts';
import type { WithholdingReason } from './projected-dossier.ts';

/** W: target, witness and others who speak. R: relative. P: somebody alleged to have acted. */
export type TokenClass = 'W' | 'R' | 'P';

export interface PersonRelease {
  readonly person: SourcePerson;
  readonly mode: IdentityMode;
  /** The form of the name that heads what is printed. */
  readonly heading: PersonName | undefined;
  /** Why they are not named; null where nobody has said so. */
  readonly reason: WithholdingReason | null;
  readonly tokenClass: TokenClass;
  /** Nobody chose a mode for this dossier: withheld until somebody does. */
  readonly isUndecided: boolean;
}

/** How one person appears in this dossier. A protected identity is never named. */
export function releasePerson(
  person: SourcePerson,
  request: Pick<DossierRequest, 'people' | 'recipientKind'>,
): PersonRelease {
  const choice = request.people.find(({ personId }) => personId === person.person.id);
  const mode = choice?.mode ?? 'withheld';
  return {
    person,
    heading: headingName(person.person, choice, request.recipientKind),
    mode: mode === 'named' && person.person.isIdentityProtected ? 'pseudonym' : mode,
    reason: choice?.reason ?? null,
    tokenClass: tokenClass(person.roles),
    isUndecided: choice === undefined,
  };
}

/** Everybody who is shown, by name or by code. */
export function shownIds(releases: readonly PersonRelease[]): ReadonlySet<string> {
  return new Set(
    releases.filter(({ mode }) => mode !== 'withheld').map(({ person }) => person.person.id as string),
  );
}

/** Proposed to whoever decides how somebody in these roles appears. */
export function defaultReason(roles: SourcePerson['roles']): WithholdingReason {
  if (roles.includes('client') || roles.includes('target')) return 'identity_of_client';
  if (roles.includes('relative')) return 'identity_of_family_at_home';
  if (roles.includes('source') || roles.includes('witness')) return 'identity_of_source_or_witness';
  return 'third_party_privacy';
}

// A relative who was made to carry the message is a victim first, so perpetrator comes last.
function tokenClass(roles: SourcePerson['roles']): TokenClass {
  if (roles.includes('client') || roles.includes('target')) return 'W';
  if (roles.includes('relative')) return 'R';
  return roles.includes('perpetrator') ? 'P' : 'W';
}
