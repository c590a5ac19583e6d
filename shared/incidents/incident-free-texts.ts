import type { UncertainDate } from '../dates/uncertain-date.ts';
import { knownItems } from '../text/answer.ts';
import { incidentParticipants } from './incident-participants.ts';
import type { IncidentFields } from './incident.ts';

/**
 * Every text of an incident that somebody typed, blank ones left out: first what quotes best in a list of
 * hits, the title last. What is searched for, and what must not be found in a dossier that leaves the
 * incident out. People by name are not among them: they are people.
 */
export function incidentFreeTexts(incident: IncidentFields): string[] {
  const texts = [
    ...incident.exactWords.flatMap(({ text, translation }) => [text, translation?.text]),
    incident.narrative?.text,
    ...incidentParticipants(incident).map((one) => (one.kind === 'described' ? one.description.text : null)),
    ...incident.sources.flatMap(({ description, date }) => [description.text, asTold(date)]),
    ...knownItems(incident.acts).map(({ note }) => note),
    ...knownItems(incident.familyPressure).map(({ note }) => note),
    ...knownItems(incident.involvements).map(({ titleAsStated }) => titleAsStated),
    ...knownItems(incident.places).map(({ name }) => name?.text),
    ...knownItems(incident.demands).map(({ deadline }) => asTold(deadline)),
    asTold(incident.when),
    incident.title,
  ];
  return texts.flatMap((text) => (text === null || text === undefined || text.trim() === '' ? [] : text));
}

function asTold(date: UncertainDate | null): string | undefined {
  return date?.verbatim?.text;
}
