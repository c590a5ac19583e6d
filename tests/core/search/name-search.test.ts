import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { createPerson } from '#core/people/create-person.ts';
import { similarPeople } from '#core/people/similar-people.ts';
import { suggestPeople } from '#core/people/suggest-people.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { findHits } from '#core/search/find-hits.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aCase, aDate, aLink, aName, anIncident, aPerson } from '#tests/support/record-builders.ts';

test('the name of somebody finds what names a part of it in any spelling, behind what has all of it, and says why', async () => {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const add = (text: string): string =>
    createIncident(session, {
      caseId,
      fields: anIncident({ narrative: { text, lang: 'und', translations: [] } }),
    }).id;
  createPerson(session, { fields: aPerson({ names: [aName('Ayshem Memet'), aName('王静玉')] }) });
  const cyrillic = add('Айшәм was asked about her brother');
  const whole = add('Ayshem Memet was called');
  const homophone = add('警察找王静宇');
  add('The market was full');
  const { hits } = findHits(session.db, recordKinds, { text: 'ayshem memet', noun: 'incident' });
  expect(
    hits.map(({ id, isPart, why, snippet, marks }) => ({
      id,
      isPart,
      why,
      marked: marks.map(([start, end]) => snippet.slice(start, end)),
    })),
  ).toEqual([
    { id: whole, isPart: false, why: null, marked: ['Ayshem', 'Memet'] },
    {
      id: homophone,
      isPart: true,
      why: { kind: 'sound', form: '王静玉', script: null },
      marked: ['王静宇'],
    },
    {
      id: cyrillic,
      isPart: true,
      why: { kind: 'other-script', form: 'Ayshem Memet', script: 'Cyrl' },
      marked: ['Айшәм'],
    },
  ]);
  // The words of no recorded name are words: all of them are asked for.
  expect(findHits(session.db, recordKinds, { text: 'Ayshem nowhere' }).hits).toEqual([]);
});

test('people of one name are told apart by birth, roles and cases, and found by their words in any order and at every letter', async () => {
  const { session } = await openTestVault();
  const theCase = createCase(session, { fields: aCase() });
  const first = createPerson(session, {
    fields: aPerson({ names: [aName('Ayshem Memet')], birth: { state: 'known', value: aDate('1961') } }),
  });
  const second = createPerson(session, {
    fields: aPerson({ names: [aName('Ayshem Memet')], birth: { state: 'known', value: aDate('1985') } }),
    inCase: { caseId: theCase.id, ...aLink({ roles: ['relative'] }) },
  });
  const found = suggestPeople(session.db, { text: 'memet ays' });
  expect(new Map(found.map(({ id, birth, roles, cases }) => [id, [birth, roles, cases]]))).toEqual(
    new Map([
      [first.id, ['1961', [], []]],
      [second.id, ['1985', ['relative'], [theCase.reference]]],
    ]),
  );
  const whole = 'memet ayshem';
  for (let length = 1; length <= whole.length; length += 1)
    expect(suggestPeople(session.db, { text: whole.slice(0, length) }), whole.slice(0, length)).toHaveLength(
      2,
    );
});

test('somebody of such a name is shown before a second record is made, in whatever script, and nobody else', async () => {
  const { session } = await openTestVault();
  const ayshem = createPerson(session, { fields: aPerson({ names: [aName('Ayshem Memet')] }) });
  createPerson(session, { fields: aPerson({ names: [aName('Ayshem Tohti')] }) });
  const similar = (...names: string[]) => similarPeople(session.db, { names }).map(({ id }) => id);
  for (const name of ['Ayshem Memet', 'Айшәм Мәмәт', 'ئايشەم مەمەت', 'Memet Ayshem', 'Aishem Mamat'])
    expect(similar(name), name).toEqual([ayshem.id]);
  expect(similar('Rena Hashim', '')).toEqual([]);
  expect(similarPeople(session.db, { names: ['Ayshem Memet'], except: ayshem.id })).toEqual([]);
});
