import { blankRequest } from '#shared/dossier/blank-request.ts';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { DossierSource, SourcePerson } from '#shared/dossier/dossier-source.ts';
import type { CaseId, IncidentId, PersonId } from '#shared/ids/ids.ts';
import { known } from '#shared/text/answer.ts';
import type { IncidentRecord } from '#shared/incidents/incident.ts';
import {
  aCase,
  anIncident,
  aPerson,
  type CaseDraft,
  type IncidentDraft,
  type PersonDraft,
} from './record-builders.ts';

const STAMP = { revision: 1, createdAt: '2026-03-01T09:00:00.000Z', updatedAt: '2026-03-01T09:00:00.000Z' };
export const CASE_ID = '01900000-0000-7000-8000-000000000001' as CaseId;

/** Id of the nth person of a source, from 1. */
export function personIdOf(number: number): PersonId {
  return `01900000-0000-7000-8000-1${String(number).padStart(11, '0')}` as PersonId;
}

/** Id of the nth incident of a source, from 1. */
export function incidentIdOf(number: number): IncidentId {
  return `01900000-0000-7000-8000-2${String(number).padStart(11, '0')}` as IncidentId;
}

interface SourceParts {
  readonly caseFields?: Partial<CaseDraft>;
  readonly people?: readonly (Partial<PersonDraft> & Partial<Omit<SourcePerson, 'person'>>)[];
  readonly incidents?: readonly Partial<IncidentDraft>[];
}

/** A case as `loadDossierSource` reads it, without a vault. */
export function aDossierSource({ caseFields = {}, people = [], incidents = [] }: SourceParts): DossierSource {
  return {
    case: {
      ...aCase(caseFields),
      id: CASE_ID,
      reference: 'CASE-2026-0007',
      formerReferences: [],
      isTraining: false,
      ...STAMP,
    },
    people: people.map(
      ({ roles = ['client'], isUsedAsLeverage = known(false), notes = null, ...fields }, index) => ({
        person: { ...aPerson(fields), id: personIdOf(index + 1), ...STAMP },
        roles,
        isUsedAsLeverage,
        notes,
      }),
    ),
    incidents: incidents.map((fields, index): IncidentRecord => ({
      ...anIncident(fields),
      id: incidentIdOf(index + 1),
      caseId: CASE_ID,
      formerReferences: [],
      reference: `CASE-2026-0007/IN-${String(index + 1).padStart(2, '0')}`,
      ...STAMP,
    })),
  };
}

/** Everybody by pseudonym, nothing left out. */
export function aDossierRequest(
  source: DossierSource,
  overrides: Partial<DossierRequest> = {},
): DossierRequest {
  return {
    ...blankRequest(source.case.id, 'en'),
    recipient: 'State police, unit for state security',
    asks: ['Record this report and give us its number.'],
    preparedBy: 'Caseworker 4',
    people: source.people.map(({ person }) => ({
      personId: person.id,
      mode: 'pseudonym',
      reason: 'identity_of_client',
    })),
    ...overrides,
  };
}

type LeftOutPart = DossierRequest['leftOutSections'][number];

/** Left out since the recipient need not have them. */
export function leftOut(...incidentIds: readonly IncidentId[]): DossierRequest['leftOutIncidents'] {
  return incidentIds.map((incidentId) => ({ incidentId, reason: 'not_needed_by_recipient' }));
}

export function leftOutParts(...parts: readonly LeftOutPart['part'][]): DossierRequest['leftOutSections'] {
  return parts.map((part) => ({ part, reason: 'not_needed_by_recipient' }));
}
