import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exportArchive } from '#core/archive/export-archive.ts';
import { importArchive } from '#core/archive/import-archive.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';
import { getRecord, recordsOfCase } from '#core/records/record-repository.ts';
import { caseArchive } from '#shared/archive/case-archive.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { recordItems } from '#shared/records/record-items.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, temporaryFolder } from '#tests/support/open-test-vault.ts';

/** Written by the command line of the last commit that wrote version 1, of a case that had come in by it. */
const written = fileURLToPath(new URL('fixtures/case-of-version-1.archive', import.meta.url));
const quiet = { report: () => {}, pause: async () => {} };
const CASE = '019a8000-0000-7000-8000-000000000001' as CaseId;
const [CLIENT, FATHER] = ['019a8000-0000-7000-8000-000000000011', '019a8000-0000-7000-8000-000000000012'];
const id = expect.stringMatching(/^[0-9a-f-]{36}$/u) as string;
const notAnswered = { state: 'not_answered' };

async function imported() {
  const { session } = await openTestVault();
  await importArchive(session, written, quiet);
  return session;
}

/** The archive of version 1 with something else in it. */
function altered(change: (text: string) => string): string {
  const path = join(temporaryFolder(), 'case.json');
  const before = readFileSync(written, 'utf8');
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  writeFileSync(path, after);
  return path;
}

test('an archive of version 1 comes in: its case with relations between people, and what nobody said open', async () => {
  const session = await imported();
  expect(getRecord(session.db, caseKind, CASE)).toMatchObject({
    reference: 'CASE-2026-K7P-0042',
    risk: 'high',
    hostStates: notAnswered,
    objective: { state: 'declined' },
    summary: { text: 'A summary of version 1.', lang: 'en', translations: [] },
    relations: [{ id, from: FATHER, to: CLIENT, code: 'parent', words: null }],
    owner: null,
    closing: null,
    retainUntil: null,
    legalHold: null,
  });
});

test('an archive of version 1 comes in: notes of a person are of the person in that case', async () => {
  const session = await imported();
  const [client, father] = listPeopleOfCase(session.db, CASE).toSorted((a, b) =>
    a.person.id < b.person.id ? -1 : 1,
  );
  expect(client).toMatchObject({
    roles: ['client', 'target'],
    isUsedAsLeverage: notAnswered,
    notes: { text: 'Call only in the evening.', lang: 'en' },
    person: {
      names: [
        { id, text: 'Alim Sample', inDocument: 'passport' },
        { id, text: 'ئالىم', role: 'native_script' },
      ],
      gender: { state: 'known', value: { code: 'male', words: null } },
      birth: { state: 'known', value: { edtf: '1990-05~', extent: 'moment', basis: 'document' } },
      occupation: { state: 'known', value: { text: 'baker', lang: 'en', translations: [] } },
      languages: { state: 'known', value: ['ug-Arab'] },
      interpreterNeeded: { state: 'known', value: false },
      isIdentityProtected: true,
    },
  });
  expect(father).toMatchObject({
    isUsedAsLeverage: { state: 'known', value: true },
    notes: null,
    person: {
      gender: { state: 'known', value: { code: 'other', words: 'not said' } },
      birth: notAnswered,
      nationalities: { state: 'unknown' },
      languages: notAnswered,
      isIdentityProtected: false,
    },
  });
});

test('an archive of version 1 comes in: every value of an incident is there in the form of today', async () => {
  const session = await imported();
  const [incident] = [...recordsOfCase(session.db, incidentKind, CASE)];
  const described = (text: string) => ({ kind: 'described', description: { text, lang: 'en' } });
  expect(incident).toMatchObject({
    reference: 'CASE-2026-K7P-0042/IN-03',
    title: { text: 'A call about the father', lang: 'und', translations: [] },
    when: { edtf: '2021/2022', extent: 'moment', timeLocal: '22:15', timeZone: 'Europe/Berlin' },
    places: {
      value: [
        {
          id,
          country: { state: 'known', value: 'DE' },
          type: { code: 'other', words: 'not said' },
          venueFront: { code: 'other_business', words: null },
          venueLink: 'listed_address_only',
        },
        { id, country: notAnswered, type: null },
      ],
    },
    acts: { value: [{ id, code: 'threat_family', note: 'twice', victims: null }, { code: 'other' }] },
    channels: {
      value: [
        { id, code: 'phone_voice' },
        { id, code: 'other_messenger', words: null },
      ],
    },
    demands: {
      value: [
        {
          isExplicit: { state: 'known', value: true },
          deadline: { state: 'known', value: { edtf: '2022-03', extent: 'moment' } },
          consequence: { state: 'known', value: 'to_liberty' },
        },
        { isExplicit: notAnswered, deadline: notAnswered, consequence: notAnswered },
      ],
    },
    threats: notAnswered,
    exactWords: [
      {
        text: '你父亲在我们这儿',
        speaker: { state: 'known', value: described('a man') },
        translations: [{ id, text: 'Your father is here with us', lang: 'en', kind: null, translator: null }],
      },
      { speaker: notAnswered, translations: [] },
    ],
    narrative: { text: 'The call came at night.\nHe hung up.', translations: [] },
    victims: {
      value: [{ id, who: { kind: 'person', personId: CLIENT } }, { who: described('a neighbour') }],
    },
    involvements: {
      value: [
        {
          perpetratorType: { code: 'other', words: 'not said' },
          titleAsStated: { state: 'known', value: 'Captain' },
          basis: ['self_identified_official'],
          acts: null,
        },
        { actor: { personId: FATHER }, titleAsStated: notAnswered },
      ],
    },
    familyPressure: {
      value: [
        { relative: { state: 'known', value: { personId: FATHER } }, note: 'no passport' },
        { relative: notAnswered },
      ],
    },
    sources: [{ date: { state: 'known', value: { edtf: '2022-02-01' } } }, { date: notAnswered }],
  });
});

/** Every text that somebody typed or chose; keys and ids are ours. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return /^[0-9a-f]{8}-/u.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    ['version', 'exportedAt', 'format'].includes(key) ? [] : textsOf(member),
  );
}

test('nothing that an archive of version 1 says is lost, and it goes out as version 2 with an id for every item', async () => {
  const session = await imported();
  const target = join(temporaryFolder(), 'out.json');
  await exportArchive(session, { caseId: CASE, target }, quiet);
  const text = readFileSync(target, 'utf8');
  const archive = caseArchive.parse(JSON.parse(text));
  expect(archive.version).toBe(2);
  const after = textsOf(archive);
  const before = textsOf(JSON.parse(readFileSync(written, 'utf8')));
  expect(before.length).toBeGreaterThan(80);
  // What every form of version 1 began with.
  expect(before.filter((one) => one !== 'not_asked' && !after.includes(one))).toEqual([]);
  const ids = [...recordItems(archive)].map((item) => item.id);
  expect(ids.length).toBeGreaterThan(20);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a relation that leads to nobody in particular is kept in the words of the notes', async () => {
  const { session } = await openTestVault();
  const path = altered((text) => text.replace('"roles":["client","target"]', '"roles":["target"]'));
  await importArchive(session, path, quiet);
  expect(getRecord(session.db, caseKind, CASE).relations).toEqual([]);
  const notes = listPeopleOfCase(session.db, CASE).map((one) => one.notes?.text);
  expect(notes).toContain('Relation to the client (archive of version 1): parent');
});

const wrong: readonly (readonly [string, (text: string) => string, string, object])[] = [
  [
    'a field that version 1 never had',
    (text) => text.replace('"acts":{', '"harm":1,"acts":{'),
    'archive/unknown-part',
    { field: 'incidents.0.fields.harm' },
  ],
  [
    'a noun that version 1 never had',
    (text) => text.replace('"people":[', '"stations":[],"people":['),
    'archive/unknown-part',
    { field: 'stations' },
  ],
  [
    'a code that no version has',
    (text) => text.replace('threat_family', 'threat_pigeon'),
    'archive/invalid',
    { field: 'incidents.0.fields.acts.value.0.code' },
  ],
  [
    'a day that there is not',
    (text) => text.replace('2022-02-01', '2022-02-31'),
    'archive/invalid',
    { field: 'incidents.0.fields.sources.0.date.value.edtf' },
  ],
  [
    'a made-up version 3',
    (text) => text.replace('"version":1', '"version":3'),
    'archive/newer-version',
    { version: 3, known: 2 },
  ],
  [
    'the records of version 1 under the number 2',
    (text) => text.replace('"version":1', '"version":2'),
    'archive/unknown-part',
    { field: 'people' },
  ],
];

test.each(wrong)(
  '%s in an archive of version 1 is refused by name, and nothing comes in',
  async (_what, change, code, params) => {
    const { session } = await openTestVault();
    const failure = await failureOf(() => importArchive(session, altered(change), quiet));
    expect(failure).toMatchObject({ code, params });
    expect([...recordsOfCase(session.db, incidentKind, CASE)]).toEqual([]);
    await importArchive(session, written, quiet);
  },
);
