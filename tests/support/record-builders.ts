import type { CaseFields } from '#shared/cases/case.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import type { PersonFields } from '#shared/people/person.ts';

/** Valid fields of a case that says as little as it may. */
export function aCase(overrides: Partial<CaseFields> = {}): CaseFields {
  return {
    codeword: 'Juniper',
    status: 'intake',
    priority: null,
    risk: 'unassessed',
    stateOfOrigin: { state: 'known', value: 'CN' },
    hostStates: { state: 'known', value: ['GB'] },
    openedOn: '2026-01-15',
    languages: ['en'],
    summary: null,
    objective: { state: 'not_asked' },
    ...overrides,
  };
}

/** Valid fields of a person with one name. */
export function aPerson(overrides: Partial<PersonFields> = {}): PersonFields {
  return {
    names: [aName('Alim Sample')],
    gender: { state: 'not_asked' },
    birth: { state: 'not_asked' },
    nationalities: { state: 'unknown' },
    occupation: { state: 'not_asked' },
    languages: [],
    interpreterNeeded: { state: 'not_asked' },
    isIdentityProtected: false,
    notes: null,
    ...overrides,
  };
}

export function aName(
  text: string,
  overrides: Partial<PersonFields['names'][number]> = {},
): PersonFields['names'][number] {
  return { text, lang: null, role: 'legal_current', romanisation: null, inDocument: null, ...overrides };
}

/** Valid fields of an incident of which only the title and the day are known. */
export function anIncident(overrides: Partial<IncidentFields> = {}): IncidentFields {
  return {
    title: 'Call from an unknown number',
    when: { edtf: '2021-09-14', basis: 'recollection' },
    places: { state: 'unknown' },
    acts: { state: 'known', value: [{ code: 'persuade_return', note: null }] },
    channels: { state: 'known', value: ['phone_voice'] },
    demands: { state: 'unknown' },
    threats: { state: 'unknown' },
    exactWords: [],
    narrative: null,
    victims: { state: 'unknown' },
    involvements: { state: 'unknown' },
    familyPressure: { state: 'unknown' },
    sources: [],
    ...overrides,
  };
}
