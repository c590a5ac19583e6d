import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { publishedRecordCase } from '#core/demo/published-record-case.ts';
import { knownItems, knownValue, unansweredFields } from '#shared/text/answer.ts';
import { demoCases } from '#core/demo/demo-cases.ts';
import { fillTrainingVault } from '#core/demo/fill-training-vault.ts';
import { countRecords } from '#core/history/record-count-repository.ts';
import type { Api } from '#shared/contract.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import { openTestVault, temporaryFolder } from '#tests/support/open-test-vault.ts';

async function openTraining(): Promise<Api> {
  const { api } = inProcessCore();
  await api.vault.openTraining(
    { folder: randomUUID() },
    { paths: { folder: join(temporaryFolder(), 'training.casekeep') } },
  );
  return api;
}

async function allIncidents(api: Api) {
  const { rows } = await api.incident.list({ sort: 'when', direction: 'ascending', filter: {}, page: 0 });
  return Promise.all(rows.map(({ id }) => api.incident.get({ id })));
}

test('every case of the training vault is marked as invented', async () => {
  const api = await openTraining();
  const { rows } = await api.case.list({ sort: 'reference', direction: 'ascending', filter: {}, page: 0 });
  expect(rows).toHaveLength(demoCases.length);
  expect(rows.every(({ isTraining }) => isTraining)).toBe(true);
});

test('the cases cover what a caseworker meets', async () => {
  const incidents = await allIncidents(await openTraining());
  const acts = new Set(
    incidents.flatMap(({ acts }) => (acts.state === 'known' ? acts.value.map(({ code }) => code) : [])),
  );
  for (const act of ['persuade_return', 'family_interrogated', 'exit_ban', 'agent_visit', 'summons_remote']) {
    expect(acts).toContain(act);
  }
  expect(acts).toContain('passport_refusal');
  expect(acts).toContain('family_forced_call');
  const languages = incidents.flatMap(({ exactWords, narrative }) => [
    ...exactWords.map(({ lang }) => lang),
    narrative?.lang,
  ]);
  for (const lang of ['zh-Hans', 'ug', 'bo', 'en']) expect(languages).toContain(lang);
  const dates = incidents.map(({ when }) => when.edtf).join(' ');
  for (const form of [
    /\d-\d\d-\d\d/u,
    /\b\d{4}-\d\d\b/u,
    /\d{4}-2[1-4]/u,
    /\b\d{4}\b/u,
    /~/u,
    /\//u,
    /XXXX/u,
  ]) {
    expect(dates).toMatch(form);
  }
});

test('a relative who was made to carry the message is a victim of the same incident', async () => {
  const incidents = await allIncidents(await openTraining());
  const carried = incidents.filter(
    ({ involvements }) =>
      involvements.state === 'known' &&
      involvements.value.some(({ role }) => role?.code === 'intermediary_messenger_coerced'),
  );
  expect(carried.length).toBeGreaterThan(0);
  for (const { involvements, victims } of carried) {
    const messenger =
      involvements.state === 'known'
        ? involvements.value.find(({ role }) => role?.code === 'intermediary_messenger_coerced')?.actor
        : undefined;
    expect(victims.state === 'known' ? victims.value.map(({ who }) => who) : []).toContainEqual(messenger);
  }
});

test('telephone numbers are of ranges that are reserved for fiction', async () => {
  const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu;
  const texts = JSON.stringify(await allIncidents(await openTraining())).replaceAll(uuid, '');
  const numbers = texts.match(/\+?\d[\d ]{8,}\d/gu) ?? [];
  expect(numbers.length).toBeGreaterThan(1);
  for (const number of numbers) expect(number).toMatch(/^(?:\+49 30 23125 \d{3}|020 7946 0\d{3})$/u);
});

test('a filling that is given up leaves an empty vault', async () => {
  const { session } = await openTestVault({ isTraining: true });
  await failureOf(() =>
    fillTrainingVault(session, {
      pause: async () => {},
      report: ({ done }) => {
        if (done === 2) throw new Error('given up');
      },
    }),
  );
  expect(countRecords(session.db, 'case')).toBe(0);
  expect(countRecords(session.db, 'incident')).toBe(0);
});

test('the training case of the published record says nothing that the collected record does not', () => {
  let last = 0;
  const nextId = <Id extends string>() =>
    `01900000-0000-7000-8000-${String((last += 1)).padStart(12, '0')}` as Id;
  const { person, incident } = publishedRecordCase.make(nextId);
  expect(person).toEqual([]);
  const said = incident.map(({ fields }) => ({
    title: fields.title.text,
    when: fields.when.edtf,
    countries: knownItems(fields.places).map(({ country }) => knownValue(country)),
    acts: knownItems(fields.acts).map(({ code }) => code),
    open: unansweredFields(fields),
    basis: knownItems(fields.involvements).map(({ basis }) => basis),
  }));
  // Facts 2, 3, 7 and 11: no channel, no demand, no threat and no day is reported of any of them.
  const open = ['channels', 'demands', 'threats', 'familyPressure'];
  expect(said).toEqual([
    {
      title: 'Three undeclared stations reported in the United Kingdom',
      when: '../2022-12',
      countries: ['GB', 'GB', 'GB'],
      acts: [],
      open: ['acts', ...open],
      basis: [['expert_attribution'], ['state_denial']],
    },
    {
      title: 'A Chinese national coerced into returning from France',
      when: 'XXXX',
      countries: ['FR'],
      acts: ['persuade_return'],
      open,
      basis: [],
    },
    {
      title: 'Forced returns from Serbia and Spain',
      when: 'XXXX',
      countries: ['RS', 'ES'],
      acts: ['rendition'],
      open,
      basis: [],
    },
    {
      title: 'A station reported in New York',
      when: '../2022-12',
      countries: ['US'],
      acts: [],
      open: ['acts', 'channels', 'demands', 'threats', 'involvements', 'familyPressure'],
      basis: [],
    },
  ]);
});
