import { known, notAnswered } from '#shared/text/answer.ts';
import type { CaseArchive } from '#shared/archive/case-archive.ts';
import type { caseKeeping } from '#shared/cases/case-keeping.ts';
import type { CaseFields } from '#shared/cases/case.ts';
import type { CaseRelation } from '#shared/cases/case-relation.ts';
import type { UncertainDate } from '#shared/dates/uncertain-date.ts';
import type { ItemId, PersonId } from '#shared/ids/ids.ts';
import type { IncidentFields, IncidentPlace, Involvement, Participant } from '#shared/incidents/incident.ts';
import type { PersonFields, PersonName } from '#shared/people/person.ts';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import type { Account } from '#shared/accounts/account.ts';
import type { LangText } from '#shared/text/lang-text.ts';
import { coded } from '#shared/vocabularies/coded-value.ts';
import type { RecipientKind } from '#shared/dossier/recipient-kind.ts';
import type { CodeOf } from '#shared/vocabularies/vocabulary-index.ts';
import type { IdSource } from '#core/crypto/id-source.ts';
import { numberItems, type Unnumbered } from './number-items.ts';

/** What `demo` asks of the recipient of an invented case, in the language of the dossier. */
export interface DemoRequest {
  readonly recipient: string;
  readonly asks: readonly string[];
  readonly limits: string;
}

export interface DemoCase {
  readonly recipientKind: RecipientKind;
  readonly reference: string;
  /** Whether the user of the training vault looks after it. */
  readonly isOwned?: boolean;
  /** Names of people who agreed to be named in its dossiers. */
  readonly shownByName: readonly string[];
  readonly request: Readonly<Record<UiLanguage, DemoRequest>>;
  /** Ids are given out in order, so that what was made later sorts later. */
  readonly make: (nextId: IdSource['next']) => Omit<CaseArchive, 'format' | 'version' | 'exportedAt'>;
}

/** An incident as it is written here: its items get their ids when the case is made. */
export type IncidentDraft = Unnumbered<IncidentFields>;

/** Fields of a person of whom only the names are known. */
export function demoPerson(
  nextId: IdSource['next'],
  names: readonly Unnumbered<PersonName>[],
  fields: Partial<Unnumbered<PersonFields>> = {},
): PersonFields {
  return numberItems<PersonFields>(
    {
      names,
      gender: { state: 'not_asked' },
      birth: { state: 'not_asked' },
      nationalities: { state: 'unknown' },
      occupation: { state: 'not_asked' },
      languages: notAnswered,
      interpreterNeeded: { state: 'not_asked' },
      isIdentityProtected: false,
      ...fields,
    },
    nextId,
  );
}

export function demoName(
  text: string,
  lang: string,
  role: CodeOf<'name-role'>,
  romanisation: CodeOf<'romanisation-scheme'> | null = null,
): Unnumbered<PersonName> {
  return { text, lang, role, romanisation, inDocument: null };
}

/** How an invented case is kept, as far as it differs from one that is new. */
export function kept(fields: Partial<Pick<CaseFields, keyof typeof caseKeeping>> = {}) {
  return { owner: null, closing: null, retainUntil: null, legalHold: null, ...fields };
}

/** What one person of a case is to another. */
export function demoRelation(
  nextId: IdSource['next'],
  from: PersonId,
  code: CodeOf<'relationship'>,
  to: PersonId,
): CaseRelation {
  return { id: nextId<ItemId>(), ...coded(code), from, to };
}

/** Fields of an incident of which nothing but title and date is known. */
export function demoIncident(
  title: string | Unnumbered<Account>,
  when: UncertainDate,
  fields: Partial<IncidentDraft>,
): IncidentDraft {
  return {
    title: typeof title === 'string' ? told(title) : title,
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

export function demoPlace(
  country: string,
  fields: Partial<Unnumbered<IncidentPlace>> = {},
): Unnumbered<IncidentPlace> {
  return {
    name: null,
    country: known(country),
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
    codes.map((entry) => {
      const [code, note] = typeof entry === 'string' ? [entry, null] : entry;
      return { ...coded(code), note, victims: 'all' as const };
    }),
  );
}

export function channels(...codes: readonly CodeOf<'channel'>[]) {
  return known(codes.map((code) => coded(code)));
}

export function victims(...people: readonly Participant[]) {
  return known(people.map((who) => ({ who })));
}

export function english(text: string): LangText {
  return { text, lang: 'en' };
}

/** An account that nobody has translated, in English unless told otherwise. */
export function told(text: string, lang = 'en') {
  return { text, lang, translations: [] };
}

/** The one translation of something told in another language. */
export function translated(text: string): Unnumbered<Account>['translations'] {
  return [{ text, lang: 'en', translator: null, kind: 'working', day: null }];
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
  fields: Partial<Omit<Unnumbered<Involvement>, 'actor' | 'perpetratorType'>> = {},
): Unnumbered<Involvement> {
  return {
    actor,
    perpetratorType: coded(perpetratorType),
    role: coded('carried_out'),
    titleAsStated: notAnswered,
    basis: [],
    confidence: 'possible',
    acts: 'all',
    ...fields,
  };
}
