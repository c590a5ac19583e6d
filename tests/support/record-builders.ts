import { numberItems, type Unnumbered } from '#core/demo/number-items.ts';
import type { CaseRelation } from '#shared/cases/case-relation.ts';
import type { CaseFields } from '#shared/cases/case.ts';
import type { UncertainDate } from '#shared/dates/uncertain-date.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import type { IncidentFields, Participant } from '#shared/incidents/incident.ts';
import type { CasePersonFields, PersonFields } from '#shared/people/person.ts';
import type { Translation } from '#shared/accounts/account.ts';
import { known } from '#shared/text/answer.ts';
import { coded } from '#shared/vocabularies/coded-value.ts';
import type { CodeOf } from '#shared/vocabularies/vocabulary-index.ts';

export type CaseDraft = Unnumbered<CaseFields>;
export type PersonDraft = Unnumbered<PersonFields>;
export type IncidentDraft = Unnumbered<IncidentFields>;
type KnownItem<Field extends 'acts' | 'demands' | 'involvements' | 'places' | 'familyPressure'> = Extract<
  IncidentDraft[Field],
  { readonly state: 'known' }
>['value'][number];

let lastItem = 0;

/** Another id for each item, the same in every run of a file. */
export function nextItemId<Id extends string>(): Id {
  lastItem += 1;
  return `01900000-0000-7000-8000-f${String(lastItem).padStart(11, '0')}` as Id;
}

/** Valid fields of a case that says as little as it may. */
export function aCase(overrides: Partial<CaseDraft> = {}): CaseFields {
  return numberItems<CaseFields>(
    {
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
      relations: [],
      owner: null,
      closing: null,
      retainUntil: null,
      legalHold: null,
      ...overrides,
    },
    nextItemId,
  );
}

/** Valid fields of a person with one name. */
export function aPerson(overrides: Partial<PersonDraft> = {}): PersonFields {
  return numberItems<PersonFields>(
    {
      names: [aName('Alim Sample')],
      gender: { state: 'not_asked' },
      birth: { state: 'not_asked' },
      nationalities: { state: 'unknown' },
      occupation: { state: 'not_asked' },
      languages: { state: 'not_asked' },
      interpreterNeeded: { state: 'not_asked' },
      isIdentityProtected: false,
      ...overrides,
    },
    nextItemId,
  );
}

export function aName(
  text: string,
  overrides: Partial<PersonFields['names'][number]> = {},
): PersonFields['names'][number] {
  return {
    id: nextItemId(),
    text,
    lang: null,
    role: 'legal_current',
    romanisation: null,
    inDocument: null,
    ...overrides,
  };
}

/** What one person is to another. */
export function aRelation(code: CaseRelation['code'], from: PersonId, to: PersonId): CaseRelation {
  return { id: nextItemId(), ...coded(code), from, to };
}

/** What somebody is in a case, said as shortly as it may be. */
export function aLink(overrides: Partial<CasePersonFields> = {}): CasePersonFields {
  return {
    roles: ['client'],
    isUsedAsLeverage: { state: 'known', value: false },
    notes: null,
    ...overrides,
  };
}

/** Valid fields of an incident of which only the title and the day are known. */
export function anIncident(overrides: Partial<IncidentDraft> = {}): IncidentFields {
  return numberItems<IncidentFields>(
    {
      title: told('Call from an unknown number'),
      when: aDate('2021-09-14'),
      places: { state: 'unknown' },
      acts: known([anAct('persuade_return')]),
      channels: channels('phone_voice'),
      demands: { state: 'unknown' },
      threats: { state: 'unknown' },
      exactWords: [],
      narrative: null,
      victims: { state: 'unknown' },
      involvements: { state: 'unknown' },
      familyPressure: { state: 'unknown' },
      sources: [],
      ...overrides,
    },
    nextItemId,
  );
}

/** An account that nobody has translated. */
export function told(text: string, lang = 'en') {
  return { text, lang, translations: [] };
}

/** An account with a working translation into English. */
export function translated(text: string, lang: string, english: string) {
  return { text, lang, translations: [aTranslation(english)] };
}

export function aTranslation(text: string, overrides: Partial<Omit<Translation, 'id'>> = {}): Translation {
  return {
    id: nextItemId(),
    text,
    lang: 'en',
    translator: null,
    kind: 'working',
    day: null,
    ...overrides,
  };
}

export function aDate(edtf: string, overrides: Partial<UncertainDate> = {}): UncertainDate {
  return { edtf, extent: 'moment', basis: 'recollection', ...overrides };
}

export function anAct(code: CodeOf<'act'>, overrides: Partial<KnownItem<'acts'>> = {}): KnownItem<'acts'> {
  return { ...coded(code), note: null, victims: 'all', ...overrides };
}

export function channels(...codes: readonly CodeOf<'channel'>[]) {
  return known(codes.map((code) => coded(code)));
}

export function victims(...people: readonly Participant[]) {
  return known(people.map((who) => ({ who })));
}

export function aDemand(
  code: CodeOf<'demand'>,
  overrides: Partial<KnownItem<'demands'>> = {},
): KnownItem<'demands'> {
  return {
    ...coded(code),
    isExplicit: known(true),
    deadline: { state: 'not_applicable' },
    consequence: { state: 'not_applicable' },
    ...overrides,
  };
}

export function aPressure(
  code: CodeOf<'family-pressure'>,
  overrides: Partial<KnownItem<'familyPressure'>> = {},
): KnownItem<'familyPressure'> {
  return { ...coded(code), relative: { state: 'unknown' }, note: null, ...overrides };
}

export function aPlace(overrides: Partial<KnownItem<'places'>> = {}): KnownItem<'places'> {
  return {
    name: null,
    country: { state: 'unknown' },
    precision: 'town',
    type: null,
    venueFront: null,
    venueLink: null,
    ...overrides,
  };
}

export function anInvolvement(
  actor: Participant,
  overrides: Partial<KnownItem<'involvements'>> = {},
): KnownItem<'involvements'> {
  return {
    actor,
    perpetratorType: coded('psb_local'),
    role: coded('carried_out'),
    titleAsStated: { state: 'unknown' },
    basis: [],
    confidence: 'possible',
    acts: 'all',
    ...overrides,
  };
}
