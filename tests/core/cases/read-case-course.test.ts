import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { readCaseCourse } from '#core/cases/read-case-course.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { createPerson } from '#core/people/create-person.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { CodeOf } from '#shared/vocabularies/vocabulary-index.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { costlySteps, planned } from '#tests/support/query-plans.ts';
import { aCase, anIncident, aPerson, told } from '#tests/support/record-builders.ts';

const noPause = async () => undefined;

async function vaultWithCase() {
  const vault = await openTestVault();
  const { id: caseId } = createCase(vault.session, { fields: aCase() });
  const add = (role: CodeOf<'case-person-role'>) =>
    createPerson(vault.session, {
      fields: aPerson(),
      inCase: { caseId, roles: [role], isUsedAsLeverage: { state: 'known', value: false }, notes: null },
    }).id;
  return { ...vault, caseId, add };
}

function by(actor: PersonId, edtf: string, act: CodeOf<'act'> = 'persuade_return') {
  return anIncident({
    title: told(edtf),
    when: { extent: 'moment', edtf, basis: 'recollection' },
    acts: { state: 'known', value: [{ words: null, victims: 'all', code: act, note: null }] },
    involvements: {
      state: 'known',
      value: [
        {
          actor: { kind: 'person', personId: actor },
          perpetratorType: { code: 'unknown', words: null },
          role: { code: 'carried_out', words: null },
          titleAsStated: { state: 'unknown' },
          basis: [],
          confidence: 'unknown',
          acts: 'all',
        },
      ],
    },
  });
}

test('incidents stand in the order of time and in their lane, perpetrators from the first to the last of theirs', async () => {
  const { session, caseId, add } = await vaultWithCase();
  const caller = add('perpetrator');
  const once = add('perpetrator');
  const witness = add('witness');
  for (const fields of [
    by(caller, '2022-05'),
    by(caller, '2021-03-12'),
    by(once, '2021-06-01', 'family_interrogated'),
    by(witness, '2021-07-01'),
    by(witness, '2021-08-01'),
    by(caller, 'XXXX'),
  ]) {
    createIncident(session, { caseId, fields });
  }
  const course = await readCaseCourse(session.db, caseId, noPause);
  expect(course.marks.map(({ lane, when }) => `${lane} ${when.edtf}`)).toEqual([
    'target 2021-03-12',
    'family 2021-06-01',
    'target 2021-07-01',
    'target 2021-08-01',
    'target 2022-05',
  ]);
  expect(course.actors).toEqual([
    { personId: caller, count: 3, earliest: '2021-03-12', latest: '2022-05-31' },
  ]);
  expect(course.undated).toBe(1);
});

test('a case with more incidents than one turn reads gives way and leaves none out', async () => {
  const { session, caseId } = await vaultWithCase();
  const title = 'again';
  for (let index = 0; index < 1_003; index += 1) {
    const edtf = index % 2 === 0 ? 'XXXX' : '2021-09-14';
    createIncident(session, {
      caseId,
      fields: anIncident({ title: told(title), when: { extent: 'moment', edtf, basis: 'recollection' } }),
    });
  }
  let pauses = 0;
  const course = await readCaseCourse(session.db, caseId, async () => void (pauses += 1));
  expect(pauses).toBe(2);
  expect(course.undated).toBe(502);
  expect(course.marks.map(({ count }) => count)).toEqual([501]);
});

test('it is read from indexes alone', async () => {
  const { session, caseId, add } = await vaultWithCase();
  createIncident(session, { caseId, fields: by(add('perpetrator'), '2022-05') });
  const db = planned(session.db);
  await readCaseCourse(db, caseId, noPause);
  const ofIncidents = db.steps.filter((step) => /\b(?:facts|line|incident_person)\b/u.test(step));
  expect(ofIncidents.length).toBeGreaterThan(2);
  expect(costlySteps({ ...db, steps: ofIncidents })).toEqual([]);
});

test('a case that is not there is not found', async () => {
  const { session } = await openTestVault();
  const nobody = '019ca8a0-3e80-7476-ab94-a22c50b9e7b8' as CaseId;
  expect(await failureOf(() => readCaseCourse(session.db, nobody, noPause))).toMatchObject({
    code: 'record/not-found',
  });
});
