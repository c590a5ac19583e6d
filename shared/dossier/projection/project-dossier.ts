import { dateBounds } from '../../dates/date-bounds.ts';
import { relationsOf, type CaseRelation } from '../../cases/case-relation.ts';
import type { IncidentRecord } from '../../incidents/incident.ts';
import { mapAnswer } from '../../text/answer.ts';
import type { DossierRequest } from '../dossier-operations.ts';
import type { AnswersOfNames } from '../name-answer.ts';
import { optionalParts } from '../dossier-parts.ts';
import type { DossierSource } from '../dossier-source.ts';
import { codesByAppearance, type CodeBook } from './code-book.ts';
import { releasePerson, shownIds, type PersonRelease } from './person-release.ts';
import { projectCoded, projectDate, projectIncident } from './project-incident.ts';
import type { PersonDetails, ProjectedDossier, ProjectedPerson } from './projected-dossier.ts';
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
  readonly codes?: CodeBook;
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
    codes = codesByAppearance(),
    surroundings,
    answerOf,
    pause = () => Promise.resolve(),
  }: ProjectionContext = {},
): Promise<Projection> {
  const source = withoutSections(whole, request.leftOutSections);
  const releases = source.people.map((person) => releasePerson(person, request));
  const projector = createTextProjector(releases, codes, surroundings, answerOf);
  const leftOut = new Set<string>(request.leftOutIncidents);
  const shown = source.incidents.filter(({ id }) => !leftOut.has(id)).toSorted(byTime);

  const incidents = [];
  for (const incident of shown) {
    if (incident.narrative !== null) {
      const { text, translations } = incident.narrative;
      for (const long of [text, ...translations.map((one) => one.text)])
        await projector.readAhead(long, pause);
    }
    incidents.push(projectIncident(incident, projector, request.language));
  }
  const ofCase = (field: string) => ({
    field: `${source.case.reference}, ${field}`,
    recordId: source.case.id,
  });
  const ofRequest = (field: string) => ({ field, recordId: null });
  const { summary, objective } = source.case;
  const texts = {
    summary: summary === null ? null : projector.text(summary, ofCase('summary')),
    objective: mapAnswer(objective, (value) => projector.text(value, ofCase('objective'))),
    recipient: projector.line(request.recipient, ofRequest('recipient')),
    asks: request.asks
      .filter((ask) => ask.trim() !== '')
      .map((ask) => projector.line(ask, ofRequest('asks'))),
    preparedBy: projector.line(request.preparedBy, ofRequest('preparedBy')),
    limits: projector.line(request.limits, ofRequest('limits')),
  };
  const relations = shownRelations(source.case.relations, releases);
  const order = printedOrder(releases, projector, relations);
  const shownPeople = releases
    .filter(({ mode }) => mode !== 'withheld')
    .toSorted((a, b) => order(a, b) || compareTexts(a.person.person.id, b.person.person.id));
  // They get their codes in this order, before one of them names another.
  for (const { person } of shownPeople) projector.person(person.person.id);
  const people = shownPeople
    .map((release) => ({ release, person: projectPerson(release, { projector, relations, ofCase }) }))
    .toSorted(
      (a, b) => order(a.release, b.release) || compareTexts(shownName(a.person), shownName(b.person)),
    );

  return {
    dossier: {
      reference: source.case.reference,
      isTraining: source.case.isTraining,
      risk: request.isRiskShown ? source.case.risk : null,
      stateOfOrigin: source.case.stateOfOrigin,
      hostStates: source.case.hostStates,
      ...texts,
      people: people.map(({ person }) => person).toSorted((a, b) => comparePeople(a, b)),
      incidents,
      withheld: {
        pseudonyms: people.flatMap(({ release: { reason }, person: { shownAs } }) =>
          shownAs.kind === 'pseudonym' ? [{ token: shownAs.token, reason }] : [],
        ),
        people: releases
          .filter(({ mode }) => mode === 'withheld')
          .map(({ reason }) => reason)
          .toSorted(),
        incidents: source.incidents.length - shown.length,
        sections: optionalParts.filter((part) => request.leftOutSections.includes(part)),
        replacedNames: projector.replacedNames(),
      },
    },
    nearMatches: projector.nearMatches(),
    answered: projector.answered(),
  };
}

/** Those of which both are shown. */
function shownRelations(
  relations: readonly CaseRelation[],
  releases: readonly PersonRelease[],
): readonly CaseRelation[] {
  const shown = shownIds(releases);
  return relations.filter(({ from, to }) => shown.has(from) && shown.has(to));
}

interface PersonSurroundings {
  readonly projector: TextProjector;
  readonly relations: readonly CaseRelation[];
  readonly ofCase: (field: string) => TextOrigin;
}

function projectPerson(
  { person, mode }: PersonRelease,
  { projector, relations, ofCase }: PersonSurroundings,
): ProjectedPerson {
  const shownAs = projector.person(person.person.id);
  if (shownAs.kind !== 'named' && shownAs.kind !== 'pseudonym')
    throw new TypeError('a shown person is withheld');
  return {
    shownAs,
    roles: person.roles,
    relations: relationsOf(relations, person.person.id).map(({ otherId, kind, isOfThis }) => ({
      other: projector.person(otherId),
      kind: projectCoded(kind, projector, ofCase('relations')),
      isOfThis,
    })),
    isUsedAsLeverage: person.isUsedAsLeverage,
    details: mode === 'named' ? detailsOf(person.person, projector) : null,
  };
}

function detailsOf(person: PersonRelease['person']['person'], projector: TextProjector): PersonDetails {
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
    occupation: mapAnswer(person.occupation, (occupation) => projector.text(occupation, origin)),
    languages: person.languages,
    interpreterNeeded: person.interpreterNeeded,
  };
}

/** By the first day it can have been, then the last, then the number in the case; unknown dates last. */
function byTime(a: IncidentRecord, b: IncidentRecord): number {
  const [first, second] = [a, b].map(({ when }) => dateBounds(when.edtf));
  return (
    compareDays(first?.earliest ?? first?.latest, second?.earliest ?? second?.latest) ||
    compareDays(first?.latest, second?.latest) ||
    a.reference.localeCompare(b.reference, 'en', { numeric: true })
  );
}

function compareDays(a: string | null | undefined, b: string | null | undefined): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return a < b ? -1 : 1;
}

/**
 * Who appeared so far, in that order; then the others by what is printed of them. Whom nothing printed tells apart it
 * leaves as they are: they get codes in any order and then stand by them, since ids follow the order of entry.
 */
function printedOrder(
  releases: readonly PersonRelease[],
  projector: TextProjector,
  relations: readonly CaseRelation[],
): (a: PersonRelease, b: PersonRelease) => number {
  const keys = new Map(
    releases.map(({ person: { person, roles, isUsedAsLeverage } }) => {
      const position = projector.appearance(person.id) ?? Number.MAX_SAFE_INTEGER;
      const kinds = relationsOf(relations, person.id).map(({ kind, isOfThis }) => `${kind.code}${isOfThis}`);
      const words = [roles.join(), kinds.toSorted().join(), JSON.stringify(isUsedAsLeverage)].join('|');
      return [person.id, { position, words }] as const;
    }),
  );
  return (a, b) => {
    const [first, second] = [keys.get(a.person.person.id), keys.get(b.person.person.id)];
    return (
      (first?.position ?? 0) - (second?.position ?? 0) ||
      compareTexts(first?.words ?? '', second?.words ?? '')
    );
  };
}

function shownName({ shownAs }: ProjectedPerson): string {
  return shownAs.kind === 'pseudonym' ? shownAs.token : shownAs.name;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const classOrder = ['W', 'R', 'P'];

function comparePeople(a: ProjectedPerson, b: ProjectedPerson): number {
  return rankOf(a) - rankOf(b);
}

// Named people stand first: the reader meets a person before a code.
function rankOf({ shownAs }: ProjectedPerson): number {
  return shownAs.kind === 'named' ? -1 : classOrder.indexOf(shownAs.token.slice(0, 1));
}
