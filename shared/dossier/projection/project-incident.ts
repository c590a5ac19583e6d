import type { UncertainDate } from '../../dates/uncertain-date.ts';
import type { IncidentRecord } from '../../incidents/incident.ts';
import { mapAnswer } from '../../text/answer.ts';
import type { ProjectedDate, ProjectedIncident, ProjectedText } from './projected-dossier.ts';
import type { TextProjector } from './text-projector.ts';

/** One shown incident. The order of the fields here is the order in which people get their numbers. */
export function projectIncident(incident: IncidentRecord, projector: TextProjector): ProjectedIncident {
  const reference = incident.reference.split('/').at(-1) ?? incident.reference;
  const origin = (field: string) => ({ field: `${reference}, ${field}`, recordId: incident.id });
  const line = (text: string | null, field: string): ProjectedText | null =>
    text === null || text === '' ? null : projector.line(text, origin(field));
  const date = (value: UncertainDate, field: string) => projectDate(value, projector, origin(field));

  return {
    reference,
    title: projector.line(incident.title, origin('title')),
    when: date(incident.when, 'when'),
    victims: mapAnswer(incident.victims, (victims) =>
      victims.map((victim) => projector.participant(victim, origin('victims'))),
    ),
    involvements: mapAnswer(incident.involvements, (involvements) =>
      involvements.map((involvement) => ({
        actor: projector.participant(involvement.actor, origin('involvements')),
        perpetratorType: involvement.perpetratorType,
        role: involvement.role,
        titleAsStated: line(involvement.titleAsStated, 'titleAsStated'),
        basis: involvement.basis,
        confidence: involvement.confidence,
      })),
    ),
    familyPressure: mapAnswer(incident.familyPressure, (entries) =>
      entries.map(({ code, relative, note }) => ({
        code,
        relative: relative === null ? null : projector.participant(relative, origin('familyPressure')),
        note: line(note, 'familyPressure'),
      })),
    ),
    places: mapAnswer(incident.places, (places) =>
      places.map((place) => ({
        ...place,
        name: place.name === null ? null : projector.text(place.name, origin('places')),
      })),
    ),
    acts: mapAnswer(incident.acts, (acts) =>
      acts.map(({ code, note }) => ({ code, note: line(note, 'acts') })),
    ),
    channels: incident.channels,
    demands: mapAnswer(incident.demands, (demands) =>
      demands.map(({ code, isExplicit, deadline, consequence }) => ({
        code,
        isExplicit,
        deadline: deadline === null ? null : date(deadline, 'demands'),
        consequence,
      })),
    ),
    threats: incident.threats,
    exactWords: incident.exactWords.map(({ text, lang, speaker, translation }) => ({
      text: projector.text({ text, lang }, origin('exactWords')),
      speaker: speaker === null ? null : projector.participant(speaker, origin('exactWords')),
      translation: translation === null ? null : projector.text(translation, origin('exactWords')),
    })),
    narrative: incident.narrative === null ? null : projector.text(incident.narrative, origin('narrative')),
    sources: incident.sources.map((source) => ({
      kind: source.kind,
      description: projector.text(source.description, origin('sources')),
      date: source.date === null ? null : date(source.date, 'sources'),
    })),
  };
}

/** A date without the words of the teller, which are free text and come projected beside it. */
export function projectDate(
  { verbatim, ...date }: UncertainDate,
  projector: TextProjector,
  origin: { readonly field: string; readonly recordId: string | null },
): ProjectedDate {
  return { date, asTold: verbatim === undefined ? null : projector.text(verbatim, origin) };
}
