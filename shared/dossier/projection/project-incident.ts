import type { UncertainDate } from '../../dates/uncertain-date.ts';
import type { ItemId } from '../../ids/ids.ts';
import { shownPlace } from './shown-place.ts';
import type { IncidentRecord, NamedItems } from '../../incidents/incident.ts';
import { projectAccount } from './project-account.ts';
import { knownItems, mapAnswer } from '../../text/answer.ts';
import type { Coded } from '../../vocabularies/coded-value.ts';
import type { DossierRequest } from '../dossier-operations.ts';
import type {
  ProjectedCoded,
  ProjectedDate,
  ProjectedIncident,
  ProjectedNamed,
  ProjectedText,
} from './projected-dossier.ts';
import { standingOf } from './standing.ts';
import type { TextOrigin, TextProjector } from './text-projector.ts';

export interface IncidentSurroundings {
  readonly language: DossierRequest['language'];
  /** Of whom it is shown that they are affected themselves. */
  readonly affected: ReadonlySet<string>;
}

/**
 * One shown incident, without the label that it gets once the order is known. The order of the fields here is the order
 * in which people appear. Of the translations only those that are printed come along, since what is projected is
 * counted as shown.
 */
export function projectIncident(
  incident: IncidentRecord,
  projector: TextProjector,
  { language, affected }: IncidentSurroundings,
): Omit<ProjectedIncident, 'reference'> {
  const reference = incident.reference.split('/').at(-1) ?? incident.reference;
  const origin = (field: string) => ({ field: `${reference}, ${field}`, recordId: incident.id });
  const line = (text: string | null, field: string): ProjectedText | null =>
    text === null || text === '' ? null : projector.line(text, origin(field));
  const date = (value: UncertainDate, field: string) => projectDate(value, projector, origin(field));
  const coded = <Code extends string>(value: Coded<Code>, field: string) =>
    projectCoded(value, projector, origin(field));
  const codedOrNull = <Code extends string>(value: Coded<Code> | null, field: string) =>
    value === null ? null : coded(value, field);
  const acts = knownItems(incident.acts);
  const victims = knownItems(incident.victims);

  return {
    title: projectAccount(incident.title, projector, { language, origin: origin('title') }),
    when: date(incident.when, 'when'),
    victims: mapAnswer(incident.victims, (list) =>
      list.map(({ who }) => projector.participant(who, origin('victims'))),
    ),
    involvements: mapAnswer(incident.involvements, (involvements) =>
      involvements.map((involvement) => ({
        standing: standingOf(involvement, affected),
        actor: projector.participant(involvement.actor, origin('involvements')),
        perpetratorType: codedOrNull(involvement.perpetratorType, 'involvements'),
        role: codedOrNull(involvement.role, 'involvements'),
        titleAsStated: mapAnswer(involvement.titleAsStated, (title) =>
          projector.line(title, origin('titleAsStated')),
        ),
        basis: involvement.basis,
        confidence: involvement.confidence,
        acts: namedOf(acts, involvement.acts, (act) => coded(act, 'acts')),
      })),
    ),
    familyPressure: mapAnswer(incident.familyPressure, (entries) =>
      entries.map(({ relative, note, ...pressure }) => ({
        ...coded(pressure, 'familyPressure'),
        relative: mapAnswer(relative, (who) => projector.participant(who, origin('familyPressure'))),
        note: line(note, 'familyPressure'),
      })),
    ),
    places: mapAnswer(incident.places, (places) =>
      places.map(shownPlace).map(({ name, country, precision, type, venueFront, venueLink }) => ({
        name: name === null ? null : projector.text(name, origin('places')),
        country,
        precision,
        type: codedOrNull(type, 'places'),
        venueFront: codedOrNull(venueFront, 'places'),
        venueLink,
      })),
    ),
    acts: mapAnswer(incident.acts, (list) =>
      list.map((act) => ({
        ...coded(act, 'acts'),
        note: line(act.note, 'acts'),
        against: namedOf(victims, act.victims, ({ who }) => projector.participant(who, origin('victims'))),
      })),
    ),
    channels: mapAnswer(incident.channels, (channels) =>
      channels.map((channel) => coded(channel, 'channels')),
    ),
    demands: mapAnswer(incident.demands, (demands) =>
      demands.map(({ isExplicit, deadline, consequence, ...demand }) => ({
        ...coded(demand, 'demands'),
        isExplicit,
        deadline: mapAnswer(deadline, (value) => date(value, 'demands')),
        consequence,
      })),
    ),
    threats: incident.threats,
    exactWords: incident.exactWords.map(({ speaker, ...words }) => ({
      text: projectAccount(words, projector, { language, origin: origin('exactWords'), isAnyLanguage: true }),
      speaker: mapAnswer(speaker, (who) => projector.participant(who, origin('exactWords'))),
    })),
    narrative:
      incident.narrative === null
        ? null
        : projectAccount(incident.narrative, projector, { language, origin: origin('narrative') }),
    sources: incident.sources.map((source) => ({
      kind: source.kind,
      description: projector.text(source.description, origin('sources')),
      date: mapAnswer(source.date, (value) => date(value, 'sources')),
    })),
  };
}

/** Which of several are meant: all of them, some, or nobody has said. Of one there is nothing to say. */
function namedOf<Item extends { readonly id: ItemId }, Shown>(
  items: readonly Item[],
  named: NamedItems,
  show: (item: Item) => Shown,
): ProjectedNamed<Shown> {
  if (named === 'all' || named === null) return items.length < 2 ? null : named;
  const ids = new Set(named);
  return items.filter(({ id }) => ids.has(id)).map(show);
}

/** A date without the words of the teller, which are free text and come projected beside it. */
export function projectDate(
  { verbatim, calendar, ...date }: UncertainDate,
  projector: TextProjector,
  origin: TextOrigin,
): ProjectedDate {
  return {
    date,
    asTold: verbatim === undefined ? null : projector.text(verbatim, origin),
    calendar: calendar === undefined ? null : projectCoded(calendar, projector, origin),
  };
}

export function projectCoded<Code extends string>(
  { code, words }: Coded<Code>,
  projector: TextProjector,
  origin: TextOrigin,
): ProjectedCoded<Code> {
  return { code, words: words === null ? null : projector.line(words, origin) };
}
