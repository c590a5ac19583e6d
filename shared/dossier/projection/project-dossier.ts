import { dateBounds } from '../../dates/date-bounds.ts';
import type { IncidentRecord } from '../../incidents/incident.ts';
import { mapAnswer } from '../../text/answer.ts';
import type { DossierRequest } from '../dossier-operations.ts';
import type { AnswersOfNames } from '../name-answer.ts';
import { optionalParts } from '../dossier-parts.ts';
import type { DossierSource } from '../dossier-source.ts';
import { releasePerson, type PersonRelease } from './person-release.ts';
import { projectCoded, projectDate, projectIncident } from './project-incident.ts';
import type { PersonDetails, ProjectedDossier, ProjectedPerson } from './projected-dossier.ts';
import { withoutSections } from './without-sections.ts';
import {
  createTextProjector,
  type AnsweredWords,
  type NearMatch,
  type Surroundings,
  type TextProjector,
} from './text-projector.ts';

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
  pause: () => Promise<void> = () => Promise.resolve(),
  surroundings?: Surroundings,
  answerOf?: AnswersOfNames,
): Promise<Projection> {
  const source = withoutSections(whole, request.leftOutSections);
  const releases = source.people.map((person) => releasePerson(person, request));
  const projector = createTextProjector(releases, surroundings, answerOf);
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
  const shownPeople = releases.filter(({ mode }) => mode !== 'withheld').toSorted(inOrderOf(projector));
  const people = shownPeople.map((release) => projectPerson(release, projector));

  return {
    dossier: {
      reference: source.case.reference,
      isTraining: source.case.isTraining,
      risk: source.case.risk,
      stateOfOrigin: source.case.stateOfOrigin,
      hostStates: source.case.hostStates,
      ...texts,
      people: people.toSorted((a, b) => comparePeople(a, b)),
      incidents,
      withheld: {
        pseudonyms: shownPeople.flatMap((release, index) => {
          const shownAs = people[index]?.shownAs;
          return shownAs?.kind === 'pseudonym' ? [{ token: shownAs.token, reason: release.reason }] : [];
        }),
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

function projectPerson({ person, mode }: PersonRelease, projector: TextProjector): ProjectedPerson {
  const shownAs = projector.person(person.person.id);
  if (shownAs.kind !== 'named' && shownAs.kind !== 'pseudonym')
    throw new TypeError('a shown person is withheld');
  return {
    shownAs,
    roles: person.roles,
    relationship: mapAnswer(person.relationship, (relationship) =>
      projectCoded(relationship, projector, { field: 'person', recordId: person.person.id }),
    ),
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
 * Who appeared, in that order; then the others by what is printed of them. Ids only order people whom
 * nothing printed tells apart.
 */
function inOrderOf(projector: TextProjector) {
  const key = ({ person }: PersonRelease) =>
    [person.roles.join(), relationshipKey(person), String(person.isUsedAsLeverage), person.person.id].join(
      '|',
    );
  const position = (release: PersonRelease) => projector.appearance(release.person.person.id) ?? Infinity;
  return (a: PersonRelease, b: PersonRelease) => {
    const [first, second] = [position(a), position(b)];
    if (first !== second) return first - second;
    return key(a) < key(b) ? -1 : 1;
  };
}

function relationshipKey({ relationship }: PersonRelease['person']): string {
  return relationship.state === 'known' ? relationship.value.code : relationship.state;
}

const classOrder = ['W', 'R', 'P'];

function comparePeople(a: ProjectedPerson, b: ProjectedPerson): number {
  return rankOf(a) - rankOf(b);
}

// Named people stand first: the reader meets a person before a code.
function rankOf({ shownAs }: ProjectedPerson): number {
  return shownAs.kind === 'named' ? -1 : classOrder.indexOf(shownAs.token.slice(0, 1));
}
