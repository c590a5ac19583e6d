import { dateBounds, type DateBounds } from '#shared/dates/date-bounds.ts';
import { dateSortKey } from '#shared/dates/date-sort-key.ts';
import type { UncertainDate } from '#shared/dates/uncertain-date.ts';
import { incidentFreeTexts } from '#shared/incidents/incident-free-texts.ts';
import { incidentGaps } from '#shared/incidents/incident-gaps.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import { incidentReferenceKey, serialOfIncident } from '#shared/incidents/incident-reference.ts';
import { incidentFields, type IncidentFields, type IncidentRecord } from '#shared/incidents/incident.ts';
import { knownItems, knownValue } from '#shared/text/answer.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { Row } from '#core/database/rows.ts';
import { findCasePerson } from '#core/people/case-person-repository.ts';
import type { RecordKind } from '#core/records/record-kind.ts';
import type { RecordTexts } from '#core/records/record-texts.ts';
import { sortKey } from '#core/search/sort-key.ts';
import { replaceIncidentPeople } from './incident-person-repository.ts';

/** All that core knows about an incident. The number of incidents of its case is kept by `addToIncidentCount`. */
export const incidentKind: RecordKind<'incident', IncidentFields, IncidentRecord> = {
  noun: 'incident',
  table: 'incident',
  fields: incidentFields,
  fromBody: (body) => JSON.parse(body) as IncidentRecord,
  columns: columnsOf,
  fixedColumns: ({ caseId, reference }) => ({
    case_id: caseId,
    serial: serialOfIncident(reference),
    reference,
    reference_key: incidentReferenceKey(reference),
  }),
  label: { title: 'title', reference: 'reference' },
  texts: textsOf,
  reference: ({ reference }) => reference,
  caseOf: ({ caseId }) => caseId,
  orderInCase: 'serial',
  misfits: (db, record) => strangersIn(db, record).map(() => 'person'),
  writeParts(tx, record) {
    const { id: incidentId, caseId } = record;
    replaceIncidentPeople(tx, { caseId, incidentId, personIds: incidentPersonIds(record) });
  },
};

/** Enough of a place for one line of a list. */
const MAX_PLACE_CHARACTERS = 80;

function columnsOf(record: IncidentRecord): Row {
  const { title, acts, channels, demands, involvements, places, when } = record;
  const place = knownItems(places)[0];
  const bounds = dateBounds(when.edtf);
  return {
    title: title.text,
    title_key: sortKey(title.text),
    edtf: when.edtf,
    extent: when.extent,
    times: when.times ?? null,
    when_key: whenKey(when, bounds),
    earliest: bounds.earliest,
    latest: bounds.latest,
    acts: codesJson(knownItems(acts).map(({ code }) => code)),
    channels: codesJson(knownItems(channels).map(({ code }) => code)),
    demands: codesJson(knownItems(demands).map(({ code }) => code)),
    state_links: codesJson(knownItems(involvements).flatMap(({ basis }) => basis)),
    gaps: codesJson(incidentGaps(record)),
    place: (place?.name?.text ?? '').slice(0, MAX_PLACE_CHARACTERS).toWellFormed(),
    country: place === undefined ? null : (knownValue(place.country) ?? null),
  };
}

/** Empty for an unknown date, which in lists stands before all others: it is what is still to be found out. */
function whenKey(when: UncertainDate, { earliest, latest }: DateBounds): string {
  return earliest === null && latest === null ? '' : dateSortKey(when);
}

function codesJson(codes: readonly string[]): string {
  return JSON.stringify([...new Set(codes)]);
}

/** Everything in an incident that can be searched for. People by name are found as people. */
function textsOf(record: IncidentRecord): RecordTexts {
  const acts = knownItems(record.acts);
  const places = knownItems(record.places);
  const demands = knownItems(record.demands);
  const involvements = knownItems(record.involvements);
  const pressures = knownItems(record.familyPressure);
  const channels = knownItems(record.channels);
  const threats = knownItems(record.threats);
  return {
    title: record.title.text,
    texts: [...incidentFreeTexts(record), record.when.edtf, record.reference, ...record.formerReferences],
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
        ['perpetrator-type', perpetratorType?.code ?? null] as const,
        ['involvement', role?.code ?? null] as const,
        ...basis.map((code) => ['state-link', code] as const),
      ]),
    ],
    countries: places.flatMap(({ country }) => knownValue(country) ?? []),
  };
}

/**
 * An incident names only people of its case: a dossier shows what each of them is in it, and asks for each of them
 * whether the name may be given.
 */
function strangersIn(db: ReadDb, record: IncidentRecord): readonly string[] {
  return incidentPersonIds(record).filter((id) => findCasePerson(db, record.caseId, id) === undefined);
}
