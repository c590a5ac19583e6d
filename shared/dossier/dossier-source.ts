import type { CaseRecord } from '../cases/case.ts';
import type { IncidentRecord } from '../incidents/incident.ts';
import type { CasePersonFields, PersonRecord } from '../people/person.ts';

/** A person as this case knows them. Somebody whom an incident names without a link to the case has no roles. */
export interface SourcePerson extends CasePersonFields {
  readonly person: PersonRecord;
}

/** A case with everything in it, read at one moment. Nothing of it is printed before it went through the projection. */
export interface DossierSource {
  readonly case: CaseRecord;
  readonly people: readonly SourcePerson[];
  readonly incidents: readonly IncidentRecord[];
}
