import type { IncidentRecord } from '#shared/incidents/incident.ts';
import type { LangText } from '#shared/text/lang-text.ts';
import { incidentParticipants } from '#shared/incidents/incident-participants.ts';
import type { RecordTexts } from '#core/search/record-texts.ts';

/** Everything in an incident that can be searched for. People by name are found as people. */
export function incidentTexts(record: IncidentRecord): RecordTexts {
  const acts = record.acts.state === 'known' ? record.acts.value : [];
  const places = record.places.state === 'known' ? record.places.value : [];
  const demands = record.demands.state === 'known' ? record.demands.value : [];
  const involvements = record.involvements.state === 'known' ? record.involvements.value : [];
  const pressures = record.familyPressure.state === 'known' ? record.familyPressure.value : [];
  const channels = record.channels.state === 'known' ? record.channels.value : [];
  const threats = record.threats.state === 'known' ? record.threats.value : [];
  return {
    title: record.title,
    texts: [
      ...record.exactWords.flatMap(({ text, translation }) => [text, textOf(translation)]),
      record.narrative?.text ?? '',
      ...incidentParticipants(record).map((one) => (one.kind === 'described' ? one.description.text : '')),
      ...record.sources.map(({ description }) => description.text),
      ...acts.map(({ note }) => note ?? ''),
      ...pressures.map(({ note }) => note ?? ''),
      ...involvements.map(({ titleAsStated }) => titleAsStated ?? ''),
      ...places.map(({ name }) => textOf(name)),
      textOf(record.when.verbatim),
      record.when.edtf,
      record.reference,
    ],
    names: [record.title, ...places.map(({ name }) => textOf(name))],
    terms: [
      ...acts.map(({ code }) => ['act', code] as const),
      ...channels.map((code) => ['channel', code] as const),
      ...demands.map(({ code }) => ['demand', code] as const),
      ...demands.map(({ consequence }) => ['threat', consequence] as const),
      ...threats.map((code) => ['threat', code] as const),
      ...pressures.map(({ code }) => ['family-pressure', code] as const),
      ...places.flatMap(({ type, venueFront, venueLink }) => [
        ['place-type', type] as const,
        ['venue-front', venueFront] as const,
        ['venue-link', venueLink] as const,
      ]),
      ...involvements.flatMap(({ perpetratorType, role, basis }) => [
        ['perpetrator-type', perpetratorType] as const,
        ['involvement', role] as const,
        ...basis.map((code) => ['state-link', code] as const),
      ]),
    ],
    countries: places.flatMap(({ country }) => country ?? []),
  };
}

function textOf(text: LangText | null | undefined): string {
  return text?.text ?? '';
}
