import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { readListPage } from '#core/database/list-page.ts';
import { sql } from '#core/database/sql.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { incidentListSource, type IncidentListQuery } from '#core/incidents/incident-list.ts';
import { incidentRowFromLine, type IncidentLine } from '#core/incidents/incident-rows.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { incidentSorts, type IncidentRow } from '#shared/incidents/incident-operations.ts';
import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import { jumpingPages, readWholeList } from '#tests/support/list-walk.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { costlySteps, planned } from '#tests/support/query-plans.ts';
import { aCase, anIncident, told, channels, aPlace } from '#tests/support/record-builders.ts';

const INCIDENTS = 180;
const titles = ['Call', 'call', 'Éclair', 'Visit to the shop', '电话', 'تېلېفون'];

const dates = [
  'XXXX',
  '../2019',
  '2019',
  '2021-09-14',
  '2021-09',
  '2021-09-15',
  '2021-21',
  '2021-11/2022-02',
  '2022-03/..',
];
// By the earliest day, a beginning that is not known by the end; what is not known at all comes first.
const datesInOrder = [
  'XXXX',
  '2019',
  '../2019',
  '2021-21',
  '2021-09',
  '2021-09-14',
  '2021-09-15',
  '2021-11/2022-02',
  '2022-03/..',
];

async function vaultWithIncidents() {
  const vault = await openTestVault();
  const { session, clock } = vault;
  const cases = [
    createCase(session, { fields: aCase({ codeword: 'Ash' }) }),
    createCase(session, { fields: aCase({ codeword: 'Elm' }), reference: 'CASE-2026-12345' }),
  ] as const;
  for (let index = 0; index < INCIDENTS; index += 1) {
    if (index % 7 === 0) clock.advanceMs(1000);
    createIncident(session, {
      caseId: cases[index % 3 === 0 ? 1 : 0].id,
      fields: anIncident({
        title: told(titles[index % titles.length] ?? ''),
        when: {
          extent: 'moment',
          edtf: dates[Math.floor(index / 2) % dates.length] ?? '',
          basis: 'recollection',
        },
        acts: {
          state: 'known',
          value: [
            {
              words: null,
              victims: 'all',
              code: index % 2 === 0 ? 'persuade_return' : 'agent_visit',
              note: null,
            },
          ],
        },
        channels: index % 5 === 0 ? channels('sms', 'email') : { state: 'unknown' },
        places:
          index % 4 === 0
            ? {
                state: 'known',
                value: [
                  aPlace({
                    name: { text: 'Glasgow', lang: 'en' },
                    country: { state: 'known', value: 'GB' },
                  }),
                ],
              }
            : { state: 'unknown' },
      }),
    });
  }
  return { ...vault, cases };
}

function reader(session: VaultSession, query: IncidentListQuery) {
  const source = incidentListSource(query);
  return async (page: number) => {
    const { rows, total } = await readListPage<IncidentLine>(session, source, page, async () => {});
    return { rows: rows.map(incidentRowFromLine), total };
  };
}

const keyOf: Readonly<Record<(typeof incidentSorts)[number], (row: IncidentRow) => string>> = {
  when: (row) => String(datesInOrder.indexOf(row.when.edtf)),
  updated: (row) => row.updatedAt,
  reference: (row) =>
    row.reference.replace(/^CASE-2026-[A-Z2-9]{3}-0001/u, '00001').replace(/IN-(\d\d)$/u, 'IN-0$1'),
  title: (row) => ({ Éclair: 'eclair' })[row.title] ?? row.title.toLowerCase(),
};

test('every order, up and down, over all cases and within one, shows each incident once', async () => {
  const { session, cases } = await vaultWithIncidents();
  for (const sort of incidentSorts) {
    for (const filter of [{}, { caseId: cases[0].id }, { caseId: cases[1].id }]) {
      const readPage = reader(session, { sort, direction: 'ascending', filter });
      const rows = await readWholeList(readPage);
      const inOrder = rows.toSorted((a, b) => {
        const [keyA, keyB] = [keyOf[sort](a), keyOf[sort](b)];
        return keyA === keyB ? (a.id < b.id ? -1 : 1) : keyA < keyB ? -1 : 1;
      });
      expect(rows).toHaveLength(
        filter.caseId === undefined ? INCIDENTS : INCIDENTS / (filter.caseId === cases[1].id ? 3 : 1.5),
      );
      expect(rows).toEqual(inOrder);
      const down = await readWholeList(reader(session, { sort, direction: 'descending', filter }));
      expect(down).toEqual(rows.toReversed());
      for (const page of jumpingPages(rows.length)) {
        const start = page * LIST_PAGE_SIZE;
        expect(await readPage(page)).toEqual({
          rows: rows.slice(start, start + LIST_PAGE_SIZE),
          total: rows.length,
        });
      }
    }
  }
});

test('a line says what, where, when and in which case, as the case is called now', async () => {
  const { session, cases } = await vaultWithIncidents();
  updateRecord(session, caseKind, {
    id: cases[1].id,
    expectedRevision: 1,
    fields: aCase({ codeword: 'Hawthorn' }),
  });
  const { rows } = await reader(session, { sort: 'reference', direction: 'descending', filter: {} })(0);
  expect(rows.find(({ channels }) => channels.length > 0)).toEqual({
    id: expect.any(String),
    caseId: cases[1].id,
    caseCodeword: 'Hawthorn',
    reference: 'CASE-2026-12345/IN-56',
    title: 'Visit to the shop',
    when: { edtf: '../2019', extent: 'moment' },
    acts: ['agent_visit'],
    channels: ['sms', 'email'],
    place: '',
    country: null,
    updatedAt: '2026-03-01T09:00:24.000Z',
  });
  expect(rows.filter(({ place }) => place === 'Glasgow').every(({ country }) => country === 'GB')).toBe(true);
});

test('filters combine in every order', async () => {
  const { session, cases } = await vaultWithIncidents();
  for (const sort of incidentSorts) {
    for (const inCase of [{}, { caseId: cases[1].id }]) {
      async function filtered(filter: IncidentListQuery['filter']): Promise<IncidentRow[]> {
        return readWholeList(
          reader(session, { sort, direction: 'descending', filter: { ...inCase, ...filter } }),
        );
      }
      const all = await filtered({});
      expect(await filtered({ act: 'agent_visit' })).toEqual(
        all.filter(({ acts }) => acts.includes('agent_visit')),
      );
      expect(await filtered({ channel: 'email' })).toEqual(
        all.filter(({ channels }) => channels.includes('email')),
      );
      expect(await filtered({ channel: 'letter' })).toEqual([]);
      expect(await filtered({ startsWith: 'ec' })).toEqual(all.filter(({ title }) => title === 'Éclair'));
      expect(await filtered({ startsWith: '-0001/' })).toEqual(
        all.filter(({ reference }) => reference.includes('-0001/')),
      );
      expect(await filtered({ act: 'persuade_return', channel: 'sms', startsWith: '电' })).toEqual(
        all.filter(
          ({ acts, channels, title }) =>
            acts.includes('persuade_return') && channels.includes('sms') && title === '电话',
        ),
      );
    }
  }
});

test('a changed date moves an incident', async () => {
  const { session, cases } = await vaultWithIncidents();
  const readPage = reader(session, {
    sort: 'when',
    direction: 'descending',
    filter: { caseId: cases[0].id },
  });
  const moved = (await readWholeList(readPage)).at(-1);
  if (moved === undefined) throw new Error('no incidents');
  expect(moved.when.edtf).toBe('XXXX');
  updateRecord(session, incidentKind, {
    id: moved.id,
    expectedRevision: 1,
    fields: anIncident({ when: { extent: 'moment', edtf: '2025', basis: 'inferred' } }),
  });
  expect((await readPage(0)).rows[0]).toMatchObject({ id: moved.id, when: { edtf: '2025' } });
});

test('no page of any order reads a record or sorts, and a query that does is seen', async () => {
  const { session, cases } = await vaultWithIncidents();
  const filters = [{}, { caseId: cases[0].id }, { caseId: cases[0].id, act: 'agent_visit', startsWith: 'c' }];
  for (const sort of incidentSorts) {
    for (const filter of filters) {
      const db = planned(session.db);
      const host = { db, anchors: session.anchors };
      const source = incidentListSource({ sort, direction: 'descending', filter });
      await readListPage(host, source, 0, async () => {});
      await readListPage(host, source, 1, async () => {});
      const index =
        filter.caseId === undefined || sort === 'reference'
          ? `incident_by_${sort}`
          : `incident_of_case_by_${sort}`;
      expect(db.steps.some((step) => step.startsWith(`SEARCH incident USING COVERING INDEX ${index}`))).toBe(
        true,
      );
      expect(
        db.steps.filter((step) => step.startsWith('SCAN')).every(() => filter.caseId === undefined),
      ).toBe(true);
      expect(costlySteps(db).filter((step) => !step.includes('sqlite_autoindex_case_record'))).toEqual([]);
    }
  }
  const control = planned(session.db);
  control.all(sql`SELECT body FROM incident INDEXED BY incident_by_when WHERE when_key > ''`);
  control.all(sql`SELECT id FROM incident ORDER BY place`);
  expect(costlySteps(control)).toHaveLength(2);
});
