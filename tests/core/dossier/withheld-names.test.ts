import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { createPerson } from '#core/people/create-person.ts';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { PersonFields } from '#shared/people/person.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aCase, aDate, aLink, aName, aPerson, told } from '#tests/support/record-builders.ts';
import { fillCase, requestFor } from './dossier-fixtures.ts';

const client = {
  names: [aName('Alim Tursunjan')],
  birth: { state: 'known', value: aDate('1984-03-17', { basis: 'document' }) },
  notes: { text: 'Sells carpets beside the old mosque', lang: 'en' },
} satisfies Partial<PersonFields> & { readonly notes: unknown };

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
  const { findings, document } = await composeDossier(
    session,
    requestFor(session, caseId, overrides),
    async () => {},
  );
  const near = findings.filter(({ code }) => code === 'near-match');
  return { near, printed: JSON.stringify(document) };
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
  const { near } = await prepared([narrative]);
  expect(near).toContainEqual(expect.objectContaining({ blocks: true, words, reason }));
  const { near: afterwards } = await prepared([narrative], {
    acceptedWords: near.flatMap((one) => one.words ?? []),
  });
  expect(afterwards).toEqual([]);
});

test('control: an ordinary narrative with years, days and times asks for nothing', async () => {
  const { near } = await prepared([
    'In 2016-2019, on 2021-03-12 at 14:30, about 40 calls came from a nightjar.',
  ]);
  expect(near).toEqual([]);
});

test('a name behind five hundred others that were let stand is asked about', async () => {
  const may = Array.from({ length: 520 }, () => 'We met Tursunjanov there.').join(' ');
  const { near } = await prepared([`${may} Then they asked for Alimjan.`], {
    acceptedWords: ['Tursunjanov'],
  });
  expect(near.map(({ words }) => words)).toEqual(['Alimjan']);
});

test('a finding says which recorded name the words may stand for', async () => {
  const { near } = await prepared(['They asked for Alim at the gate.']);
  expect(near).toMatchObject([{ words: 'Alim', reason: 'exact', names: ['Alim Tursunjan'] }]);
});

test('two people of one name are told apart by a person', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, {
    people: [{ names: [aName('Ayshem Memet')] }, { names: [aName('Ayshem Memet')] }],
    incidents: [{ title: told('Call'), narrative: told('A call to Ayshem Memet.') }],
  });
  const { findings } = await composeDossier(session, requestFor(session, caseId), async () => {});
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'near-match', words: 'Ayshem Memet', reason: 'shared' }),
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
    expect(findings).toContainEqual(expect.objectContaining({ words: '17 March 1984', reason: 'repeated' }));
  },
);
