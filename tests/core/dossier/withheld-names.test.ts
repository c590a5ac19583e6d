import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { createPerson } from '#core/people/create-person.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import { findFontsFolder } from '#core/dossier/fonts-folder.ts';
import { insertNameAnswer } from '#core/names/name-answer-repository.ts';
import { answerNames } from '#core/dossier/name-answers.ts';
import { prepareDossier } from '#core/dossier/prepare-dossier.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import { personKind } from '#core/people/person-kind.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { DossierRequest, NearWords } from '#shared/dossier/dossier-operations.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import type { PersonFields } from '#shared/people/person.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { inventedPeople } from '#tests/support/invented-people.ts';
import { aCase, aDate, aLink, aName, anIncident, aPerson, told } from '#tests/support/record-builders.ts';
import { fillCase, letStand, requestFor } from './dossier-fixtures.ts';

const client = {
  names: [aName('Alim Tursunjan')],
  birth: { state: 'known', value: aDate('1984-03-17', { basis: 'document' }) },
  notes: { text: 'Sells carpets beside the old mosque', lang: 'en' },
} satisfies Partial<PersonFields> & { readonly notes: unknown };

const placesOf = (near: NearWords) => near.places.map(({ place }) => place);

/** A case with one client shown by code, beside another case with a client of its own. */
async function prepared(narratives: readonly string[], overrides: Partial<DossierRequest> = {}) {
  const { session } = await openTestVault();
  const other = createCase(session, { fields: aCase({ codeword: 'Nightjar' }) }).id;
  createPerson(session, {
    fields: aPerson({ names: [aName('Zulfiqar Samplev')] }),
    inCase: { caseId: other, ...aLink({ roles: ['client'] }) },
  });
  const caseId = fillCase(session, {
    people: [client],
    incidents: narratives.map((text) => ({ title: told('Call'), narrative: told(text) })),
  });
  const request = requestFor(session, caseId, overrides);
  async function read() {
    const { findings, document } = await composeDossier(session, request, async () => {});
    const near = findings.flatMap((one) => (one.near === undefined ? [] : [one.near]));
    return {
      near,
      blocks: findings.every((one) => one.near === undefined || one.blocks),
      printed: JSON.stringify(document),
    };
  }
  return { session, caseId, request, read, ...(await read()) };
}

test.each([
  ['the client of another case', 'He had also called Zulfiqar Samplev.', 'Zulfiqar Samplev', 'another-case'],
  ['that client in other letters', 'Он звонил Зулфиқар Самплев.', 'Зулфиқар Самплев', 'another-case'],
  ['a codeword', 'See case Nightjar: calls to the shop.', 'Nightjar', 'codeword'],
  ['a telephone number', 'Ring 020 7946 0018 at night.', '020 7946 0018', 'contact'],
  ['an e-mail address', 'Write to amanda@example.org at night.', 'amanda@example.org', 'contact'],
  ['a handle', 'The account @fanliyi_93 wrote.', '@fanliyi_93', 'contact'],
  ['the number of a passport', 'She showed E12345678 there.', 'E12345678', 'contact'],
  ['a day of birth in words', 'Born 17 March 1984 in a village.', '17 March 1984', 'repeated'],
  ['a day of birth in figures', 'Born 17.03.1984 in a village.', '17.03.1984', 'repeated'],
  ['a day of birth in Chinese', '他1984年3月17日出生。', '1984年3月17日', 'repeated'],
  [
    'a sentence of a note',
    'Sells carpets beside the old mosque.',
    'Sells carpets beside the old mosque',
    'repeated',
  ],
])('%s in a narrative stops the export until somebody decides', async (_what, narrative, words, reason) => {
  const { near, blocks, session, request, read } = await prepared([narrative]);
  expect(near).toContainEqual(expect.objectContaining({ words, reason }));
  expect(blocks).toBe(true);
  await letStand(session, request);
  const afterwards = await read();
  expect(afterwards.near).toEqual([]);
  expect(afterwards.printed).toContain(words);
});

test('control: an ordinary narrative with years, days and times asks for nothing', async () => {
  const { near } = await prepared([
    'In 2016-2019, on 2021-03-12 at 14:30, about 40 calls came from a nightjar.',
  ]);
  expect(near).toEqual([]);
});

test('a name behind five hundred others that were let stand is asked about', async () => {
  const may = Array.from({ length: 520 }, () => 'We met Tursunjanov there.').join(' ');
  const { session, request, read } = await prepared([`${may} Then they asked for Alimjan.`]);
  await letStand(session, request, ['Tursunjanov']);
  expect((await read()).near.map(({ words }) => words)).toEqual(['Alimjan']);
});

test('a finding says which recorded name the words may stand for', async () => {
  const { near } = await prepared(['They asked for Alim at the gate.']);
  expect(near).toMatchObject([
    {
      words: 'Alim',
      reason: 'exact',
      candidates: [
        { name: 'Alim Tursunjan', why: { kind: 'part', form: 'Alim Tursunjan' }, isReplaceable: true },
      ],
      places: [{ noun: 'incident', field: expect.stringContaining('IN-01, narrative') }],
    },
  ]);
});

test('one word is one finding with all its places, and one answer holds for all of them', async () => {
  const { near, session, caseId, read } = await prepared([
    'They asked for Alim.',
    'Alim was called.',
    'Then Alim left.',
  ]);
  expect(near.map(({ words, places }) => [words, places.length])).toEqual([['Alim', 3]]);
  const places = near.flatMap((one) => one.places.map(({ place }) => place));
  answerNames(session, { caseId, places, answer: { answer: 'not-person' } });
  expect((await read()).near).toEqual([]);
});

test('words that are said to name somebody are printed as the code, and words that are left out as a mark', async () => {
  const { near, session, caseId, read } = await prepared([
    'They asked for Alim. Ring 020 7946 0018 at night.',
  ]);
  const [name, contact] = near;
  const personId = name?.candidates[0]?.personId;
  if (name === undefined || contact === undefined || personId === undefined)
    throw new Error('nothing was asked');
  answerNames(session, { caseId, places: placesOf(name), answer: { answer: 'replace', personId } });
  answerNames(session, { caseId, places: placesOf(contact), answer: { answer: 'leave-out' } });
  const { near: afterwards, printed } = await read();
  expect(afterwards).toEqual([]);
  expect(printed).not.toContain('Alim');
  expect(printed).not.toContain('7946');
  expect(printed).toContain('They asked for ');
});

test('an answer holds for this text alone: a changed one asks again, and so does another', async () => {
  const { near, session, caseId, request, read } = await prepared(['They asked for Alim.']);
  await letStand(session, request);
  expect(near).toHaveLength(1);
  createIncident(session, {
    caseId,
    fields: anIncident({ narrative: told('They asked for Alim once more.') }),
  });
  const [again] = (await read()).near;
  expect(again?.places).toHaveLength(1);
});

test('an answer is taken back, and is signed in the chain; one that nobody signed does not hold', async () => {
  const { near, session, caseId, read } = await prepared(['They asked for Alim.']);
  const [asked] = near;
  if (asked === undefined) throw new Error('nothing was asked');
  answerNames(session, { caseId, places: placesOf(asked), answer: { answer: 'not-person' } });
  const actions = session.db.all<{ action: string; recordId: string }>(
    sql`SELECT action, record_id AS recordId FROM audit_entry WHERE action = 'names-answered'`,
  );
  expect(actions).toEqual([{ action: 'names-answered', recordId: caseId }]);
  answerNames(session, { caseId, places: placesOf(asked), answer: { answer: 'ask-again' } });
  expect((await read()).near).toHaveLength(1);
  inTransaction(session, (tx) => {
    for (const place of placesOf(asked))
      insertNameAnswer(tx, { case_id: caseId, seq: 1, place, answer: 'not-person', person_id: null });
  });
  expect((await read()).near).toHaveLength(1);
});

test('a protected person of another case who is shown with a finding is a look that is signed', async () => {
  const { session, caseId, request } = await prepared(['He had also called Zulfiqar Samplev.']);
  const [other] = session.db.all<{ id: PersonId }>(
    sql`SELECT id FROM person WHERE id NOT IN (SELECT person_id FROM case_person WHERE case_id = ${caseId})`,
  );
  if (other === undefined) throw new Error('there is nobody');
  const record = getRecord(session.db, personKind, other.id);
  const { id: _id, revision, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = record;
  updateRecord(session, personKind, {
    id: other.id,
    expectedRevision: revision,
    fields: { ...fields, isIdentityProtected: true },
  });
  const fonts = new FontSet(findFontsFolder());
  await prepareDossier(session, request, { fonts, pause: async () => {} });
  expect(
    session.db.all<{ recordId: string }>(
      sql`SELECT record_id AS recordId FROM audit_entry WHERE action = 'shown'`,
    ),
  ).toEqual([{ recordId: other.id }]);
});

test('of very many people in a case what is like one name alone is asked about together, and none of it goes unasked', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, {
    people: [{ names: [aName('Abdurahman Memet')] }],
    incidents: [{ title: told('Call'), narrative: told('They asked for Abdurhaman at the gate.') }],
  });
  for (const { names } of inventedPeople(450))
    createPerson(session, {
      fields: aPerson({ names: names.map(({ text }) => aName(text)) }),
      inCase: { caseId, ...aLink({ roles: ['witness'] }) },
    });
  const request = requestFor(session, caseId);
  const { findings } = await composeDossier(session, request, async () => {});
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'faint-match',
      blocks: true,
      near: expect.objectContaining({ words: expect.stringContaining('Abdurhaman') }),
    }),
  );
  await letStand(session, request);
  const afterwards = await composeDossier(session, request, async () => {});
  expect(afterwards.findings.filter(({ near }) => near !== undefined)).toEqual([]);
});

test('two people of one name are told apart by a person', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, {
    people: [{ names: [aName('Ayshem Memet')] }, { names: [aName('Ayshem Memet')] }],
    incidents: [{ title: told('Call'), narrative: told('A call to Ayshem Memet.') }],
  });
  const { findings } = await composeDossier(session, requestFor(session, caseId), async () => {});
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'near-match',
      near: expect.objectContaining({ words: 'Ayshem Memet', reason: 'shared' }),
    }),
  );
});

test.each(['1984-03-17?', '1984-03-17~', '1984-03-17%'])(
  'a day of birth that is not certain (%s) is looked for all the same',
  async (edtf) => {
    const { session } = await openTestVault();
    const caseId = fillCase(session, {
      people: [{ ...client, birth: { state: 'known', value: aDate(edtf) } }],
      incidents: [{ narrative: told('Born 17 March 1984 in a village.') }],
    });
    const { findings } = await composeDossier(session, requestFor(session, caseId), async () => {});
    expect(findings).toContainEqual(
      expect.objectContaining({
        near: expect.objectContaining({ words: '17 March 1984', reason: 'repeated' }),
      }),
    );
  },
);
