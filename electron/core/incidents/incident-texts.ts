import type { IncidentRecord } from '#shared/incidents/incident.ts';
import { incidentFreeTexts } from '#shared/incidents/incident-free-texts.ts';
import { knownItems, knownValue } from '#shared/text/answer.ts';
import type { RecordTexts } from '#core/search/record-texts.ts';

/** Everything in an incident that can be searched for. People by name are found as people. */
export function incidentTexts(record: IncidentRecord): RecordTexts {
  const acts = knownItems(record.acts);
  const places = knownItems(record.places);
  const demands = knownItems(record.demands);
  const involvements = knownItems(record.involvements);
  const pressures = knownItems(record.familyPressure);
  const channels = knownItems(record.channels);
  const threats = knownItems(record.threats);
  return {
    title: record.title.text,
    texts: [...incidentFreeTexts(record), record.when.edtf, record.reference],
    names: [record.title.text, ...places.map(({ name }) => name?.text ?? '')],
    terms: [
      ...acts.map(({ code }) => ['act', code] as const),
      ...channels.map(({ code }) => ['channel', code] as const),
      ...demands.map(({ code }) => ['demand', code] as const),
      ...demands.map(({ consequence }) => ['threat', knownValue(consequence) ?? null] as const),
      ...threats.map((code) => ['threat', code] as const),
      ...pressures.map(({ code }) => ['family-pressure', code] as const),
      ...places.flatMap(({ type, venueFront, venueLink }) => [
        ['place-type', type?.code ?? null] as const,
        ['venue-front', venueFront?.code ?? null] as const,
        ['venue-link', venueLink] as const,
      ]),
      ...involvements.flatMap(({ perpetratorType, role, basis }) => [
        ['perpetrator-type', perpetratorType.code] as const,
        ['involvement', role.code] as const,
        ...basis.map((code) => ['state-link', code] as const),
      ]),
    ],
    countries: places.flatMap(({ country }) => knownValue(country) ?? []),
  };
}
