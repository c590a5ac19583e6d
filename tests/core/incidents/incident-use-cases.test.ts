import type { CasePersonFields } from '#shared/people/person.ts';
import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { findHits } from '#core/search/find-hits.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { createPerson } from '#core/people/create-person.ts';
import { readCaseOverview } from '#core/cases/read-case-overview.ts';
import { sql } from '#core/database/sql.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import type { CaseId, PersonId, ItemId } from '#shared/ids/ids.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCoreWithVault } from '#tests/support/in-process-core.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import {
  aCase,
  anIncident,
  aPerson,
  told,
  translated,
  aDate,
  anAct,
  nextItemId,
} from '#tests/support/record-builders.ts';

const nobody = '019ca8a0-3e80-7476-ab94-a22c50b9e7b8';
const asTarget: CasePersonFields = {
  roles: ['target'],
  isUsedAsLeverage: { state: 'known', value: false },
  notes: null,
};

async function vaultWithCase() {
  const vault = await openTestVault();
  const { id: caseId } = createCase(vault.session, { fields: aCase() });
  const { id: personId } = createPerson(vault.session, {
    fields: aPerson(),
    inCase: { caseId, ...asTarget },
  });
  return { ...vault, caseId, personId };
}

function everyField(personId: PersonId): IncidentFields {
  const described = {
    kind: 'described',
    description: { text: 'two men in plain clothes', lang: 'en' },
  } as const;
  return anIncident({
    title: told('They came to the shop'),
    when: {
      extent: 'moment',
      edtf: '2022-02~',
      verbatim: { text: '春节后两个星期', lang: 'zh-Hans' },
      timeLocal: '21:30',
      timeZone: 'Europe/London',
      basis: 'recollection',
    },
    places: {
      state: 'known',
      value: [
        {
          name: { text: 'a restaurant in Glasgow', lang: 'en' },
          country: { state: 'known', value: 'GB' },
          precision: 'town',
          type: { code: 'hotel_or_restaurant', words: null },
          venueFront: null,
          venueLink: null,
        },
      ],
    },
    demands: {
      state: 'known',
      value: [
        {
          code: 'return_to_state',
          words: null,
          isExplicit: { state: 'known', value: true },
          deadline: {
            state: 'known',
            value: { extent: 'moment', edtf: '2022-03-01', basis: 'recollection' },
          },
          consequence: { state: 'unknown' },
        },
      ],
    },
    exactWords: [
      {
        text: '你不回来，你父母怎么办？',
        lang: 'zh-Hans',
        speaker: { state: 'known', value: described },
        translations: translated('', '', 'If you do not come back, what about your parents?').translations,
      },
    ],
    narrative: { translations: [], text: 'A first line.\n\nA second one.', lang: 'en' },
    victims: { state: 'known', value: [{ who: { kind: 'person', personId } }] },
    involvements: {
      state: 'known',
      value: [
        {
          actor: described,
          perpetratorType: { code: 'unknown', words: null },
          role: { code: 'carried_out', words: null },
          titleAsStated: { state: 'known', value: 'of the bureau' },
          basis: [],
          confidence: 'possible',
          acts: 'all',
        },
      ],
    },
    sources: [
      { kind: 'reported', description: { text: 'his cousin', lang: 'en' }, date: { state: 'unknown' } },
    ],
  });
}

test('an incident is stored with every field and read back as it was, numbered within its case', async () => {
  const { session, caseId, personId } = await vaultWithCase();
  const { reference } = getRecord(session.db, caseKind, caseId);
  const fields = everyField(personId);
  const first = createIncident(session, { caseId, fields });
  expect(first).toEqual({
    ...fields,
    id: first.id,
    caseId,
    reference: `${reference}/IN-01`,
    formerReferences: [],
    revision: 1,
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
  });
  expect(getRecord(session.db, incidentKind, first.id)).toEqual(first);
  const other = createCase(session, { fields: aCase() });
  const references = [caseId, other.id, caseId].map(
    (id) => createIncident(session, { caseId: id, fields: anIncident() }).reference,
  );
  expect(references).toEqual([`${reference}/IN-02`, `${other.reference}/IN-01`, `${reference}/IN-03`]);
});

test('the contract takes the same fields without a change', async () => {
  const core = await inProcessCoreWithVault();
  // Every field passed: what is missing is the case.
  const input = { caseId: nobody as CaseId, fields: everyField(nobody as PersonId) };
  expect(await failureOf(() => core.api.incident.create(input))).toMatchObject({ code: 'record/not-found' });
});

test('a change needs the revision that was looked at', async () => {
  const { session, caseId } = await vaultWithCase();
  const { id } = createIncident(session, { caseId, fields: anIncident() });
  const changed = updateRecord(session, incidentKind, {
    id,
    expectedRevision: 1,
    fields: anIncident({ title: told('Now') }),
  });
  const reference = `${getRecord(session.db, caseKind, caseId).reference}/IN-01`;
  expect(changed).toMatchObject({ title: { text: 'Now' }, revision: 2, reference });
  const late = { id, expectedRevision: 1, fields: anIncident({ title: told('Late') }) };
  expect(await failureOf(() => updateRecord(session, incidentKind, late))).toMatchObject({
    code: 'record/changed-elsewhere',
  });
  expect(getRecord(session.db, incidentKind, id)).toEqual(changed);
});

test('an incident of no case, or with somebody who is not in its case, is refused and leaves nothing', async () => {
  const { session, caseId } = await vaultWithCase();
  const stranger = createPerson(session, { fields: aPerson() });
  const withStranger = anIncident({
    victims: { state: 'known', value: [{ who: { kind: 'person', personId: stranger.id } }] },
  });
  for (const input of [
    { caseId: nobody as CaseId, fields: anIncident() },
    { caseId, fields: withStranger },
  ]) {
    expect(await failureOf(() => createIncident(session, input))).toMatchObject({ code: 'record/not-found' });
  }
  expect(session.db.value(sql`SELECT count(*) FROM incident`)).toBe(0);
  expect(session.db.value(sql`SELECT incident_count FROM case_record`)).toBe(0);
});

test('the overview of a case counts its incidents, spans them and names what a dossier lacks', async () => {
  const { session, caseId, personId } = await vaultWithCase();
  expect(readCaseOverview(session.db, caseId)).toEqual({
    incidentCount: 0,
    personCount: 1,
    firstEarliest: null,
    lastLatest: null,
    channels: [],
    demands: [],
    stateLinks: [],
    lastIncidentId: null,
    missing: [
      { code: 'no-incident', count: 1 },
      { code: 'no-summary', count: 1 },
      { code: 'no-objective', count: 1 },
    ],
  });
  createIncident(session, {
    caseId,
    fields: anIncident({ when: { extent: 'moment', edtf: 'XXXX', basis: 'inferred' } }),
  });
  const last = createIncident(session, { caseId, fields: everyField(personId) });
  createIncident(session, {
    caseId,
    fields: anIncident({
      when: { extent: 'moment', edtf: '2019', basis: 'inferred' },
      acts: { state: 'declined' },
    }),
  });
  expect(readCaseOverview(session.db, caseId)).toMatchObject({
    incidentCount: 3,
    firstEarliest: '2019-01-01',
    lastLatest: '2022-02-28',
    channels: ['phone_voice'],
    demands: ['return_to_state'],
    lastIncidentId: last.id,
    missing: [
      { code: 'no-summary', count: 1 },
      { code: 'no-objective', count: 1 },
      { code: 'incident-without-date', count: 1 },
      { code: 'incident-without-act', count: 1 },
      { code: 'incident-without-place', count: 2 },
      { code: 'incident-without-basis', count: 3 },
    ],
  });
});

test('what people type is kept: emoji, direction marks, invisible characters, a narrative of a megabyte', async () => {
  const { session, caseId } = await vaultWithCase();
  const text = `👩‍👩‍👧 \u202Eright to left\u202C zero\u200Bwidth\u2060 ${'很长的叙述。'.repeat(60_000)}`;
  expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
  const { id } = createIncident(session, {
    caseId,
    fields: anIncident({
      title: told('\u202Etitle\u202C 🕯'),
      narrative: { translations: [], text, lang: 'zh-Hans' },
    }),
  });
  expect(getRecord(session.db, incidentKind, id)).toMatchObject({
    title: { text: '\u202Etitle\u202C 🕯' },
    narrative: { translations: [], text },
  });
  expect(findHits(session.db, recordKinds, { text: '叙述' }).hits.map((hit) => hit.id)).toEqual([id]);
});

test('what is no date, no text and no code is refused by field', async () => {
  const core = await inProcessCoreWithVault();
  function when(edtf: string) {
    return anIncident({ when: { extent: 'moment', edtf, basis: 'recollection' } });
  }
  const source = {
    id: nextItemId<ItemId>(),
    kind: 'observed',
    description: { text: 'the client', lang: 'en' },
    date: { state: 'unknown' },
  } as const;
  const twins = anIncident({ sources: [source, source] });
  const refusals: readonly (readonly [IncidentFields, string, string])[] = [
    [when('spring'), 'date/invalid-edtf', 'fields.when.edtf'],
    [when('2022-13'), 'date/invalid-edtf', 'fields.when.edtf'],
    [when('2021-02-30'), 'date/invalid-edtf', 'fields.when.edtf'],
    [when('2022-05/2021-01'), 'date/end-before-start', 'fields.when.edtf'],
    [anIncident({ title: told('a\u0000b') }), 'text/invalid-characters', 'fields.title.text'],
    [
      anIncident({ narrative: { translations: [], text: 'half a pair: \ud83d', lang: 'en' } }),
      'text/invalid-characters',
      'fields.narrative.text',
    ],
    [
      anIncident({
        acts: {
          state: 'known',
          value: [{ words: null, victims: 'all', code: 'murmur' as never, note: null }],
        },
      }),
      'vocabulary/unknown-code',
      'fields.acts.value.0.code',
    ],
    [
      anIncident({ narrative: { translations: [], text: 'x'.repeat(2_000_001), lang: 'en' } }),
      'ipc/invalid-input',
      'fields.narrative.text',
    ],
    [
      anIncident({ channels: { state: 'known', value: [{ code: 'other', words: null }] } }),
      'vocabulary/words-missing',
      'fields.channels.value.0.words',
    ],
    [
      anIncident({ when: aDate('2022', { extent: 'lasting', times: 2 }) }),
      'date/times-without-repetition',
      'fields.when.times',
    ],
    [
      anIncident({
        acts: { state: 'known', value: [anAct('assault', { victims: [nextItemId<ItemId>()] })] },
      }),
      'record/item-missing',
      'fields.acts.value.0.victims.0',
    ],
    [twins, 'record/item-repeated', 'fields.sources.1.id'],
  ];
  for (const [fields, code, field] of refusals) {
    const failure = await failureOf(() => core.api.incident.create({ caseId: nobody, fields }));
    expect(failure).toMatchObject({ code, params: { field } });
  }
});
