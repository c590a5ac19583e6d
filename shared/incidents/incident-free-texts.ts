import type { UncertainDate } from '../dates/uncertain-date.ts';
import { accountTexts } from '../accounts/account.ts';
import { knownItems, knownValue } from '../text/answer.ts';
import { incidentParticipants } from './incident-participants.ts';
import type { IncidentFields } from './incident.ts';

/**
 * Every text of an incident that somebody typed, blank ones left out: first what quotes best in a list of
 * hits, the title last. What is searched for, and what must not be found in a dossier that leaves the
 * incident out. People by name are not among them: they are people.
 */
export function incidentFreeTexts(incident: IncidentFields): string[] {
  const texts = [
    ...incident.exactWords.flatMap(accountTexts),
    ...accountTexts(incident.narrative),
    ...incidentParticipants(incident).map((one) => (one.kind === 'described' ? one.description.text : null)),
    ...incident.sources.flatMap(({ description, date }) => [
      description.text,
      ...dateTexts(knownValue(date)),
    ]),
    ...knownItems(incident.acts).flatMap(({ words, note }) => [words, note]),
    ...knownItems(incident.channels).map(({ words }) => words),
    ...knownItems(incident.familyPressure).flatMap(({ words, note }) => [words, note]),
    ...knownItems(incident.involvements).flatMap(({ titleAsStated, role, perpetratorType }) => [
      knownValue(titleAsStated),
      role?.words,
      perpetratorType?.words,
    ]),
    ...knownItems(incident.places).flatMap(({ name, type, venueFront }) => [
      name?.text,
      type?.words,
      venueFront?.words,
    ]),
    ...knownItems(incident.demands).flatMap(({ words, deadline }) => [
      words,
      ...dateTexts(knownValue(deadline)),
    ]),
    ...dateTexts(incident.when),
    ...accountTexts(incident.title),
  ];
  return texts.flatMap((text) => (text === null || text === undefined || text.trim() === '' ? [] : text));
}

function dateTexts(date: UncertainDate | undefined): readonly (string | undefined)[] {
  return [date?.verbatim?.text, date?.calendar?.words ?? undefined];
}
