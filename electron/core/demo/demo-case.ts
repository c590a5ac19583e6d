import { known } from '#shared/text/answer.ts';
import type { CaseArchive } from '#shared/archive/case-archive.ts';
import type { UncertainDate } from '#shared/dates/uncertain-date.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import type { IncidentFields, IncidentPlace, Involvement, Participant } from '#shared/incidents/incident.ts';
import type { PersonFields, PersonName } from '#shared/people/person.ts';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import type { LangText } from '#shared/text/lang-text.ts';
import type { CodeOf } from '#shared/vocabularies/vocabulary-index.ts';
import type { IdSource } from '#core/crypto/id-source.ts';

/** What `demo` asks of the recipient of an invented case, in the language of the dossier. */
export interface DemoRequest {
  readonly recipient: string;
  readonly asks: readonly string[];
  readonly limits: string;
}

export interface DemoCase {
  readonly reference: string;
  /** Names of people who agreed to be named in its dossiers. */
  readonly shownByName: readonly string[];
  readonly request: Readonly<Record<UiLanguage, DemoRequest>>;
  /** Ids are given out in order, so that what was made later sorts later. */
  readonly make: (nextId: IdSource['next']) => Omit<CaseArchive, 'format' | 'version' | 'exportedAt'>;
}

/** Fields of a person of whom only the names are known. */
export function demoPerson(names: readonly PersonName[], fields: Partial<PersonFields> = {}): PersonFields {
  return {
    names: [...names],
    gender: { state: 'not_asked' },
    birth: { state: 'not_asked' },
    nationalities: { state: 'unknown' },
    occupation: { state: 'not_asked' },
    languages: [],
    interpreterNeeded: { state: 'not_asked' },
    isIdentityProtected: false,
    notes: null,
    ...fields,
  };
}

export function demoName(
  text: string,
  lang: string,
  role: CodeOf<'name-role'>,
  romanisation: CodeOf<'romanisation-scheme'> | null = null,
): PersonName {
  return { text, lang, role, romanisation, inDocument: null };
}

/** Fields of an incident of which nothing but title and date is known. */
export function demoIncident(
  title: string,
  when: UncertainDate,
  fields: Partial<IncidentFields>,
): IncidentFields {
  return {
    title,
    when,
    places: { state: 'unknown' },
    acts: { state: 'unknown' },
    channels: { state: 'unknown' },
    demands: { state: 'unknown' },
    threats: { state: 'unknown' },
    exactWords: [],
    narrative: null,
    victims: { state: 'unknown' },
    involvements: { state: 'unknown' },
    familyPressure: { state: 'not_asked' },
    sources: [],
    ...fields,
  };
}

export function demoPlace(country: string, fields: Partial<IncidentPlace> = {}): IncidentPlace {
  return {
    name: null,
    country,
    precision: 'country',
    type: null,
    venueFront: null,
    venueLink: null,
    ...fields,
  };
}

type Act = CodeOf<'act'>;

export function acts(...codes: readonly (Act | readonly [code: Act, note: string])[]) {
  return known(
    codes.map((entry) =>
      typeof entry === 'string' ? { code: entry, note: null } : { code: entry[0], note: entry[1] },
    ),
  );
}

export function english(text: string): LangText {
  return { text, lang: 'en' };
}

export function personRef(personId: PersonId): Participant {
  return { kind: 'person', personId };
}

export function described(text: string, lang = 'en'): Participant {
  return { kind: 'described', description: { text, lang } };
}

/** An attribution; without a basis it rests on nothing yet. */
export function demoInvolvement(
  actor: Participant,
  perpetratorType: CodeOf<'perpetrator-type'>,
  fields: Partial<Omit<Involvement, 'actor' | 'perpetratorType'>> = {},
): Involvement {
  return {
    actor,
    perpetratorType,
    role: 'carried_out',
    titleAsStated: null,
    basis: [],
    confidence: 'possible',
    ...fields,
  };
}
