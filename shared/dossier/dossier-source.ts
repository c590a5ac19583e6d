import type { CaseRecord } from '../cases/case.ts';
import type { IncidentRecord } from '../incidents/incident.ts';
import type { PersonRecord } from '../people/person.ts';

/** A person as this case knows them. Somebody whom an incident names without a link to the case has no roles. */
export interface SourcePerson {
  readonly person: PersonRecord;
  readonly roles: readonly string[];
  readonly relationship: string | null;
  readonly isUsedAsLeverage: boolean;
}

/** A case with everything in it, read at one moment. Nothing of it is printed before it went through the projection. */
export interface DossierSource {
  readonly case: CaseRecord;
  readonly people: readonly SourcePerson[];
  readonly incidents: readonly IncidentRecord[];
}
