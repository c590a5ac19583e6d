import type { IncidentRecord } from '../../incidents/incident.ts';
import { relationsOf, type CaseRelation } from '../../cases/case-relation.ts';
import type { Account } from '../../accounts/account.ts';
import { mapAnswer } from '../../text/answer.ts';
import { vocabularies } from '../../vocabularies/vocabulary-index.ts';
import type { DossierRequest } from '../dossier-operations.ts';
import type { AnswersOfNames } from '../name-answer.ts';
import type { DossierSource } from '../dossier-source.ts';
import { codesByAppearance, labelsByAppearance, type CodeBook, type LabelBook } from './code-book.ts';
import { releasePerson, shownIds, type PersonRelease } from './person-release.ts';
import { printedOrder, type ShownIncident } from './printed-order.ts';
import { orderedNames } from './heading-name.ts';
import { projectAccount } from './project-account.ts';
import { affectedPeople } from './standing.ts';
import { projectCoded, projectDate, projectIncident, type IncidentSurroundings } from './project-incident.ts';
import type { PersonDetails, ProjectedDossier, ProjectedPerson } from './projected-dossier.ts';
import { withheldKinds } from './withheld-kinds.ts';
import { withoutSections } from './without-sections.ts';
import {
  createTextProjector,
  type AnsweredWords,
  type NearMatch,
  type Surroundings,
  type TextOrigin,
  type TextProjector,
} from './text-projector.ts';

export interface ProjectionContext {
  /** Left out: what is projected goes to nobody. */
  readonly codes?: CodeBook & LabelBook;
  readonly surroundings?: Surroundings;
  readonly answerOf?: AnswersOfNames;
  readonly pause?: () => Promise<void>;
}

export interface Projection {
  readonly dossier: ProjectedDossier;
  /** Stays in the vault: for the caseworker, never for the recipient. */
  readonly nearMatches: readonly NearMatch[];
  readonly answered: readonly AnsweredWords[];
}

/**
 * Consent and redaction: takes a case apart and gives back only what this recipient may get. Pauses
 * between incidents, since every word is compared with every name.
 */
export async function projectDossier(
  whole: DossierSource,
  request: DossierRequest,
  {
    codes = { ...codesByAppearance(), ...labelsByAppearance() },
    surroundings,
    answerOf,
    pause = () => Promise.resolve(),
  }: ProjectionContext = {},
): Promise<Projection> {
  const source = withoutSections(
    whole,
    request.leftOutSections.map(({ part }) => part),
  );
  const releases = source.people.map((person) => releasePerson(person, request));
  const projector = createTextProjector(releases, surroundings, answerOf);
  const affected = affectedPeople(source.people, shownOf(source, request));
  const incidents = await shownIncidents(shownOf(source, request), {
    surroundings: { language: request.language, affected },
    projector,
    pause,
  });
  const texts = projectTexts(source.case, request, projector);
  const textMentions = projector.takeMentions();
  const relations = shownRelations(source.case.relations, releases);
  const people = releases
    .filter(({ mode }) => mode !== 'withheld')
    .map((release) => {
      const ofCase = originIn(source.case);
      const projected = projectPerson(release, {
        projector,
        relations,
        affected,
        language: request.language,
        ofCase,
      });
      return { release, projected, mentions: projector.takeMentions() };
    });

  const order = printedOrder({ incidents, people, textMentions, relations, held: codes });
  const personIds = order.people.map(({ release: { person } }) => person.person.id);
  projector.giveCodes(personIds, (personId, tokenClass) =>
    // P is for people who are alleged to have acted.
    codes.codeOf(personId, tokenClass === 'P' && affected.has(personId) ? 'W' : tokenClass),
  );

  return {
    dossier: {
      reference: source.case.reference,
      isTraining: source.case.isTraining,
      risk: request.isRiskShown ? source.case.risk : null,
      stateOfOrigin: source.case.stateOfOrigin,
      hostStates: source.case.hostStates,
      ...texts,
      people: order.people
        .map(({ projected }) => ({ ...projected, relations: projected.relations.toSorted(compareWritten) }))
        .toSorted((a, b) => rankOf(a) - rankOf(b)),
      incidents: order.incidents.map(({ id, projected }) => ({ ...projected, reference: codes.labelOf(id) })),
      withheld: withheldKinds(source, request, {
        releases,
        shown: order.people,
        replacedNames: projector.replacedNames(),
      }),
    },
    nearMatches: projector.nearMatches(),
    answered: projector.answered(),
  };
}

function shownOf({ incidents }: DossierSource, { leftOutIncidents }: DossierRequest): IncidentRecord[] {
  const leftOut = new Set<string>(leftOutIncidents.map(({ incidentId }) => incidentId));
  return incidents.filter(({ id }) => !leftOut.has(id));
}

interface IncidentsContext {
  readonly surroundings: IncidentSurroundings;
  readonly projector: TextProjector;
  readonly pause: () => Promise<void>;
}

async function shownIncidents(
  incidents: readonly IncidentRecord[],
  { surroundings, projector, pause }: IncidentsContext,
): Promise<ShownIncident[]> {
  const shown: ShownIncident[] = [];
  for (const incident of incidents) {
    if (incident.narrative !== null) {
      const { text, translations } = incident.narrative;
      for (const long of [text, ...translations.map((one) => one.text)])
        await projector.readAhead(long, pause);
    }
    const projected = projectIncident(incident, projector, surroundings);
    shown.push({ id: incident.id, projected, mentions: projector.takeMentions() });
  }
  return shown;
}

/** What case and request say in words of their own. */
function projectTexts(record: DossierSource['case'], request: DossierRequest, projector: TextProjector) {
  const ofCase = originIn(record);
  const ofRequest = (field: string) => ({ field, recordId: null });
  const { summary, objective } = record;
  const account = (value: Account, field: string) =>
    projectAccount(value, projector, { language: request.language, origin: ofCase(field) });
  return {
    summary: summary === null ? null : account(summary, 'summary'),
    objective: mapAnswer(objective, (value) => account(value, 'objective')),
    recipient: projector.line(request.recipient, ofRequest('recipient')),
    asks: request.asks
      .filter((ask) => ask.trim() !== '')
      .map((ask) => projector.line(ask, ofRequest('asks'))),
    preparedBy: projector.line(request.preparedBy, ofRequest('preparedBy')),
    limits: projector.line(request.limits, ofRequest('limits')),
  };
}

function originIn({ id, reference }: DossierSource['case']): (field: string) => TextOrigin {
  return (field) => ({ field: `${reference}, ${field}`, recordId: id });
}

/** Those of which both are shown. */
function shownRelations(
  relations: readonly CaseRelation[],
  releases: readonly PersonRelease[],
): readonly CaseRelation[] {
  const shown = shownIds(releases);
  return relations.filter(({ from, to }) => shown.has(from) && shown.has(to));
}

const roleOrder = vocabularies['case-person-role'].terms.map(({ code }) => code);

interface PersonSurroundings {
  readonly projector: TextProjector;
  readonly relations: readonly CaseRelation[];
  readonly affected: ReadonlySet<string>;
  readonly language: DossierRequest['language'];
  readonly ofCase: (field: string) => TextOrigin;
}

function projectPerson(
  { person, mode, heading }: PersonRelease,
  { projector, relations, affected, language, ofCase }: PersonSurroundings,
): ProjectedPerson {
  const shownAs = projector.person(person.person.id);
  if (shownAs.kind !== 'named' && shownAs.kind !== 'pseudonym')
    throw new TypeError('a shown person is withheld');
  return {
    shownAs,
    // Somebody who is affected is never said to be alleged to have acted.
    roles: roleOrder.filter(
      (role) => person.roles.includes(role) && !(role === 'perpetrator' && affected.has(person.person.id)),
    ),
    relations: relationsOf(relations, person.person.id).map(({ otherId, kind, isOfThis }) => ({
      other: projector.person(otherId),
      kind: projectCoded(kind, projector, ofCase('relations')),
      isOfThis,
    })),
    isUsedAsLeverage: person.isUsedAsLeverage,
    details:
      mode === 'named'
        ? detailsOf(
            { ...person.person, names: orderedNames(person.person.names, heading) },
            projector,
            language,
          )
        : null,
  };
}

function detailsOf(
  person: PersonRelease['person']['person'],
  projector: TextProjector,
  language: DossierRequest['language'],
): PersonDetails {
  const origin = { field: 'person', recordId: person.id };
  return {
    // The first form heads the section, whatever stands in it.
    names: person.names
      .filter(({ text }, index) => projector.isPrinted(text, { ...origin, field: 'names' }) || index === 0)
      .map(({ text, lang, role, inDocument }) => ({
        text,
        lang,
        role,
        inDocument: inDocument === null ? null : projector.line(inDocument, origin),
      })),
    gender: mapAnswer(person.gender, (gender) => projectCoded(gender, projector, origin)),
    birth: mapAnswer(person.birth, (birth) => projectDate(birth, projector, origin)),
    nationalities: person.nationalities,
    occupation: mapAnswer(person.occupation, (occupation) =>
      projectAccount(occupation, projector, { language, origin }),
    ),
    languages: person.languages,
    interpreterNeeded: person.interpreterNeeded,
  };
}

/** Somebody's relations are a set: they stand as they are written. */
function compareWritten(a: unknown, b: unknown): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

const classOrder = ['W', 'R', 'P'];

// Named people stand first: the reader meets a person before a code.
function rankOf({ shownAs }: ProjectedPerson): number {
  return shownAs.kind === 'named' ? -1 : classOrder.indexOf(shownAs.token.slice(0, 1));
}
