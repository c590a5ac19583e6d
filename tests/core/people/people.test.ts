import type { CasePersonFields } from '#shared/people/person.ts';
import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { readListPage } from '#core/database/list-page.ts';
import { sql } from '#core/database/sql.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { listCasesOfPerson, listPeopleOfCase } from '#core/people/case-person-repository.ts';
import { createPerson } from '#core/people/create-person.ts';
import { linkPersonToCase } from '#core/people/link-person-to-case.ts';
import { personKind } from '#core/people/person-kind.ts';
import { personListSource, type PersonListQuery } from '#core/people/person-list.ts';
import { personRowFromLine, type PersonLine } from '#core/people/person-rows.ts';
import { suggestPeople } from '#core/people/suggest-people.ts';
import { unlinkPersonFromCase } from '#core/people/unlink-person-from-case.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import { personSorts, type PersonRow } from '#shared/people/person-operations.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { jumpingPages, readWholeList } from '#tests/support/list-walk.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { costlySteps, planned } from '#tests/support/query-plans.ts';
import { aCase, anIncident, aName, aPerson, victims } from '#tests/support/record-builders.ts';

const nobody = '019ca8a0-3e80-7476-ab94-a22c50b9e7b8';
const asTarget: CasePersonFields = {
  roles: ['target'],
  isUsedAsLeverage: { state: 'known', value: false },
  notes: null,
};

function reader(session: VaultSession, query: PersonListQuery) {
  const source = personListSource(query);
  return async (page: number) => {
    const { rows, total } = await readListPage<PersonLine>(session, source, page, async () => {});
    return { rows: rows.map(personRowFromLine), total };
  };
}

test('a person is stored with every field, changed by revision, and refused when it was changed elsewhere', async () => {
  const { session } = await openTestVault();
  const fields = aPerson({
    names: [
      aName('ئالىم تەۋپىق', { lang: 'ug-Arab', role: 'native_script' }),
      aName('阿力木', { lang: 'zh-Hans', role: 'sinified_or_state_assigned', inDocument: 'identity card' }),
    ],
    birth: { state: 'known', value: { extent: 'moment', edtf: '1984~', basis: 'recollection' } },
    nationalities: { state: 'known', value: ['CN'] },
    interpreterNeeded: { state: 'known', value: true },
    isIdentityProtected: true,
  });
  const created = createPerson(session, { fields });
  expect(created).toMatchObject({ ...fields, revision: 1 });
  expect(getRecord(session.db, personKind, created.id)).toEqual(created);
  const changed = updateRecord(session, personKind, {
    id: created.id,
    expectedRevision: 1,
    fields: aPerson(),
  });
  expect(getRecord(session.db, personKind, created.id)).toEqual(changed);
  const late = { id: created.id, expectedRevision: 1, fields };
  expect(await failureOf(() => updateRecord(session, personKind, late))).toMatchObject({
    code: 'record/changed-elsewhere',
  });
  const missing = { ...late, id: nobody as PersonId };
  expect(await failureOf(() => updateRecord(session, personKind, missing))).toMatchObject({
    code: 'record/not-found',
  });
});

test('a person is made together with a case or not at all', async () => {
  const { session } = await openTestVault();
  const inCase = { caseId: nobody as CaseId, ...asTarget };
  const failure = await failureOf(() => createPerson(session, { fields: aPerson(), inCase }));
  expect(failure).toMatchObject({ code: 'record/not-found' });
  expect(session.db.value(sql`SELECT count(*) FROM person`)).toBe(0);
});

test('the people of a case stand in the order of their roles, and a link can be changed', async () => {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  function add(name: string, ...roles: CasePersonFields['roles']): PersonId {
    const link: CasePersonFields = {
      roles,
      isUsedAsLeverage: { state: 'known', value: false },
      notes: null,
    };
    return createPerson(session, { fields: aPerson({ names: [aName(name)] }), inCase: { caseId, ...link } })
      .id;
  }
  const official = add('Official', 'perpetrator');
  const mother = add('Mother', 'relative');
  add('Target', 'target');
  add('Client', 'client', 'witness');
  function names(): string[] {
    return listPeopleOfCase(session.db, caseId).map(({ person }) => person.names[0]?.text ?? '');
  }
  expect(names()).toEqual(['Client', 'Target', 'Mother', 'Official']);
  const link: CasePersonFields = {
    roles: ['target', 'relative'],
    isUsedAsLeverage: { state: 'known', value: true },
    notes: null,
  };
  linkPersonToCase(session, { id: mother, caseId, link });
  expect(names()).toEqual(['Client', 'Mother', 'Target', 'Official']);
  expect(listCasesOfPerson(session.db, mother)).toEqual([
    { caseId, reference: getRecord(session.db, caseKind, caseId).reference, codeword: 'Juniper', ...link },
  ]);
  unlinkPersonFromCase(session, { id: official, caseId });
  expect(names()).toEqual(['Client', 'Mother', 'Target']);
  expect(listCasesOfPerson(session.db, official)).toEqual([]);
  expect(getRecord(session.db, personKind, official).names[0]?.text).toBe('Official');
});

test('links are in the audit chain, and the list counts the cases of a person', async () => {
  const { session } = await openTestVault();
  const cases = [createCase(session, { fields: aCase() }), createCase(session, { fields: aCase() })];
  const { id } = createPerson(session, { fields: aPerson() });
  const before = session.db.value<number>(sql`SELECT max(seq) FROM audit_entry`) ?? 0;
  async function caseCount(): Promise<number | undefined> {
    const { rows } = await reader(session, { sort: 'name', direction: 'ascending', filter: {} })(0);
    return rows[0]?.caseCount;
  }
  for (const { id: caseId } of cases) linkPersonToCase(session, { id, caseId, link: asTarget });
  expect(await caseCount()).toBe(2);
  for (const { id: caseId } of cases) unlinkPersonFromCase(session, { id, caseId });
  expect(await caseCount()).toBe(0);
  expect(
    session.db
      .all<{ readonly action: string }>(
        sql`SELECT action FROM audit_entry WHERE seq > ${before} ORDER BY seq`,
      )
      .map(({ action }) => action),
  ).toEqual(['linked', 'linked', 'unlinked', 'unlinked']);
});

test('whoever is named in an incident of the case cannot be taken out of it, and can be afterwards', async () => {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const { id } = createPerson(session, { fields: aPerson(), inCase: { caseId, ...asTarget } });
  const person = { kind: 'person', personId: id } as const;
  const namings = [
    anIncident({ victims: victims(person) }),
    anIncident({
      exactWords: [
        { text: 'Come home.', lang: 'en', speaker: { state: 'known', value: person }, translations: [] },
      ],
    }),
    anIncident({
      familyPressure: {
        state: 'known',
        value: [
          { words: null, code: 'visit_warning', relative: { state: 'known', value: person }, note: null },
        ],
      },
    }),
    anIncident({
      involvements: {
        state: 'known',
        value: [
          {
            actor: person,
            perpetratorType: { code: 'unknown', words: null },
            role: { code: 'carried_out', words: null },
            titleAsStated: { state: 'unknown' },
            basis: [],
            confidence: 'possible',
            acts: 'all',
          },
        ],
      },
    }),
  ];
  for (const fields of namings) {
    const incident = createIncident(session, { caseId, fields });
    expect(await failureOf(() => unlinkPersonFromCase(session, { id, caseId }))).toMatchObject({
      code: 'person/still-involved',
      params: { count: 1 },
    });
    updateRecord(session, incidentKind, { id: incident.id, expectedRevision: 1, fields: anIncident() });
  }
  unlinkPersonFromCase(session, { id, caseId });
  expect(listPeopleOfCase(session.db, caseId)).toEqual([]);
  expect(await failureOf(() => unlinkPersonFromCase(session, { id, caseId }))).toMatchObject({
    code: 'record/not-found',
  });
});

test('every order of the list, up and down, shows each person once, also after a jump', async () => {
  const { session, clock } = await openTestVault();
  const names = ['Ana', 'ana', 'Ángel', 'Bo', '王静瑜', 'ئالىم'];
  const folded = ['ana', 'ana', 'angel', 'bo', '王静瑜', 'ئالىم'];
  for (let index = 0; index < 130; index += 1) {
    if (index % 6 === 0) clock.advanceMs(500);
    createPerson(session, { fields: aPerson({ names: [aName(names[index % 6] ?? ''), aName('Other')] }) });
  }
  const keyOf: Readonly<Record<(typeof personSorts)[number], (row: PersonRow) => string>> = {
    updated: (row) => row.updatedAt,
    name: (row) => folded[names.indexOf(row.name.text)] ?? '',
  };
  for (const sort of personSorts) {
    const readPage = reader(session, { sort, direction: 'ascending', filter: {} });
    const rows = await readWholeList(readPage);
    expect(rows).toHaveLength(130);
    expect(rows).toEqual(
      rows.toSorted((a, b) => {
        const [keyA, keyB] = [keyOf[sort](a), keyOf[sort](b)];
        return keyA === keyB ? (a.id < b.id ? -1 : 1) : keyA < keyB ? -1 : 1;
      }),
    );
    const down = await readWholeList(reader(session, { sort, direction: 'descending', filter: {} }));
    expect(down).toEqual(rows.toReversed());
    for (const page of jumpingPages(130)) {
      const start = page * LIST_PAGE_SIZE;
      expect(await readPage(page)).toEqual({ rows: rows.slice(start, start + LIST_PAGE_SIZE), total: 130 });
    }
    const found = await readWholeList(
      reader(session, { sort, direction: 'ascending', filter: { startsWith: 'an' } }),
    );
    expect(found).toEqual(rows.filter(({ name }) => /^[aá]n/iu.test(name.text)));
  }
});

test('no page of the list reads a person or sorts, and a query that does is seen', async () => {
  const { session } = await openTestVault();
  for (let index = 0; index < 60; index += 1) createPerson(session, { fields: aPerson() });
  for (const sort of personSorts) {
    const db = planned(session.db);
    const source = personListSource({ sort, direction: 'descending', filter: {} });
    for (const page of [0, 1]) {
      await readListPage({ db, anchors: session.anchors }, source, page, async () => {});
    }
    expect(db.steps.some((step) => step.includes(`USING COVERING INDEX person_by_${sort}`))).toBe(true);
    expect(costlySteps(db)).toEqual([]);
  }
  const control = planned(session.db);
  control.all(sql`SELECT body FROM person ORDER BY other_names`);
  expect(costlySteps(control)).toHaveLength(2);
});

test('typing finds a person by every form of the name, in every script, with and without tones', async () => {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const wang = createPerson(session, {
    fields: aPerson({ names: [aName('王静瑜'), aName('Elodie Exemple', { role: 'alias' })] }),
    inCase: { caseId, ...asTarget },
  });
  const alim = createPerson(session, { fields: aPerson({ names: [aName('ئالىم تەۋپىق')] }) });
  function found(text: string, within?: CaseId): PersonId[] {
    return suggestPeople(session.db, { text, caseId: within }).map(({ id }) => id);
  }
  for (const typed of ['王', '王靜', 'wang jing', 'Wángjìngyú', 'wang2', 'jingyu', 'élod', 'EXEMP']) {
    expect(found(typed), typed).toEqual([wang.id]);
  }
  for (const typed of ['ئالىم', 'alim', 'tewpiq']) expect(found(typed), typed).toEqual([alim.id]);
  expect(found('odie')).toEqual([]);
  expect(found('alim', caseId)).toEqual([]);
  expect(found('', caseId)).toEqual([wang.id]);
  updateRecord(session, personKind, {
    id: alim.id,
    expectedRevision: 1,
    fields: aPerson({ names: [aName('Karim')] }),
  });
  expect(found('alim')).toEqual([]);
  expect(found('kar')).toEqual([alim.id]);
});

test('at most twenty people are suggested, each once, however many of their names match', async () => {
  const { session } = await openTestVault();
  for (let index = 0; index < 30; index += 1) {
    createPerson(session, {
      fields: aPerson({
        names: Array.from({ length: 12 }, (_, name) => aName(`Sam ${String(index)} ${String(name)}`)),
      }),
    });
  }
  const found = suggestPeople(session.db, { text: 'sam' });
  expect(new Set(found.map(({ id }) => id)).size).toBe(20);
  expect(found).toHaveLength(20);
});
