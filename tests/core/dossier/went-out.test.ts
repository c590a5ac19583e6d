import { beforeEach, expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import { createPerson } from '#core/people/create-person.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aCase, aDate, aLink, aName, aPerson, told } from '#tests/support/record-builders.ts';
import { fillCase, requestFor } from './dossier-fixtures.ts';

let session: VaultSession;

beforeEach(async () => {
  ({ session } = await openTestVault());
  const other = createCase(session, { fields: aCase({ codeword: 'Nightjar' }) }).id;
  createPerson(session, {
    fields: aPerson({ names: [aName('Zulfiqar Samplev')] }),
    inCase: { caseId: other, ...aLink() },
  });
});

/** Names that were printed once, or nearly: whoever is shown by code, the sentence, and what of it may not go out. */
const wentOut: readonly (readonly [string, string, string])[] = [
  ['纳木乃江·米萨里', '昨天纳木乃江说她不回去。', '纳木乃江'],
  ['阿依古丽 · 吐尔逊', '阿依古丽说她在。', '阿依古丽'],
  ['阿依古丽 · 吐尔逊', '吐尔逊说他不知道。', '吐尔逊'],
  ['阿依古丽 · 吐尔逊', '他们叫她阿依古。', '阿依古'],
  ['Ayshem Memet', 'The account ayshem2001 wrote.', 'ayshem'],
  ['Ayshem Memet', 'Write to memet98 there.', 'memet98'],
  ['Ayshem Memet', 'Under #freeayshem today.', 'ayshem'],
  ['Ayshem Memet', 'Бу Айшәм Мәмәт деди.', 'Айшәм'],
  ['Amanda Exempel', 'Write to amanda@example.org today.', 'amanda@example.org'],
  ['Amanda Exempel', 'Ring 020 7946 0018 today.', '020 7946 0018'],
  ['Amanda Exempel', 'Case Nightjar: calls to the shop.', 'Nightjar'],
  ['Amanda Exempel', 'He had also called Zulfiqar Samplev.', 'Zulfiqar Samplev'],
  ['Alim Tursunjan', 'He was born 17 March 1984.', '17 March 1984'],
  ['Alim Tursunjan', 'He sells carpets beside the old mosque.', 'sells carpets beside the old mosque'],
  ['Alim Tursunjan', 'See #FreeAlimTursunjan today.', 'AlimTursunjan'],
  ['Alim Tursunjan', 'Write to alimtursunjan1990@example.org today.', 'alimtursunjan'],
  ['Alim Tursunjan', 'See IMG_AlimTursunjan.jpg today.', 'AlimTursunjan'],
  ['李娜', '她是李（娜）。', '李（娜'],
  ['李娜', '她是李“娜”。', '李“娜'],
  ['李娜', '她是李、娜。', '李、娜'],
  ['Alim Tursun', 'Then Аlіm Тuгsun came.', 'Тuгsun'],
  ['Alim Tursun', 'The post named Ⓐⓛⓘⓜ there.', 'Ⓐⓛⓘⓜ'],
  ['王静玉', '他叫王\u{e0100}静玉。', '静玉'],
  ['Will Semet', 'Then they asked for Will at home.', 'Will'],
  // Sharp case 21: a handle and an address of somebody shown by code.
  ['樊丽怡|Fan Liyi', 'The messages came from @fanliyi_93 at night.', 'fanliyi'],
  ['樊丽怡|Fan Liyi', 'Write to fanliyi93@example.org today.', 'fanliyi'],
];

test.each(wentOut)('%s: “%s” does not print “%s” unasked', async (names, sentence, forbidden) => {
  const caseId = fillCase(session, {
    people: [
      {
        names: names.split('|').map((name) => aName(name)),
        birth: { state: 'known', value: aDate('1984-03-17', { basis: 'document' }) },
        notes: { text: 'He sells carpets beside the old mosque', lang: 'en' },
      },
    ],
    incidents: [{ title: told('Call'), narrative: told(sentence) }],
  });
  const { findings, document } = await composeDossier(session, requestFor(session, caseId), async () => {});
  const isAsked = findings.some(({ blocks, near }) => blocks && near !== undefined);
  expect(isAsked || !JSON.stringify(document).includes(forbidden)).toBe(true);
});

test('control: the name of nobody is printed unasked', async () => {
  const caseId = fillCase(session, {
    people: [{ names: [aName('Ayshem Memet')] }],
    incidents: [{ title: told('Call'), narrative: told('Then Gustav Adolf came.') }],
  });
  const { findings, document } = await composeDossier(session, requestFor(session, caseId), async () => {});
  expect(findings.filter(({ near }) => near !== undefined)).toEqual([]);
  expect(JSON.stringify(document)).toContain('Gustav Adolf');
});

test.each([
  ['Will Semet', 'He will come, he said.'],
  ['迟娜|Chi Na', 'She lived in China.'],
])('%s: “%s” stands as it is', async (names, sentence) => {
  const caseId = fillCase(session, {
    people: [{ names: names.split('|').map((name) => aName(name)) }],
    incidents: [{ title: told('Call'), narrative: told(sentence) }],
  });
  const { findings, document } = await composeDossier(session, requestFor(session, caseId), async () => {});
  expect(findings.filter(({ near }) => near !== undefined)).toEqual([]);
  expect(JSON.stringify(document)).toContain(sentence);
});

test('a code stands apart from digits and letters: 米萨丽古丽13日 is no longer code', async () => {
  const caseId = fillCase(session, {
    people: [{ names: [aName('米萨丽古丽')] }],
    incidents: [{ title: told('Call'), narrative: told('13日米萨丽古丽13日说') }],
  });
  const request = requestFor(session, caseId);
  const { document } = await composeDossier(session, request, async () => {});
  const text = JSON.stringify(document);
  expect(text).not.toContain('米萨丽古丽');
  expect(text).toMatch(/ [WRP]-\d\d /u);
  expect(text).not.toMatch(/(?<![\p{L}\p{N}])[WRP]-\d{3,}|日[WRP]-/u);
});

test('an alias of somebody who is named is looked through for the whole name of somebody who is not', async () => {
  const caseId = fillCase(session, {
    people: [
      { names: [aName('Rena Hashim'), aName('wife of Alim Tursunjan', { role: 'alias' })] },
      { names: [aName('Alim Tursunjan')] },
    ],
    incidents: [{ title: told('Call'), narrative: told('A call.') }],
  });
  const named = listPeopleOfCase(session.db, caseId).find(
    ({ person }) => person.names[0]?.text === 'Rena Hashim',
  );
  const request = requestFor(session, caseId);
  const people = request.people.map((one) =>
    one.personId === named?.person.id ? { ...one, mode: 'named' as const } : one,
  );
  const { findings, document } = await composeDossier(session, { ...request, people }, async () => {});
  const isAsked = findings.some(({ near }) => near?.words.includes('Alim Tursunjan'));
  expect(isAsked || !JSON.stringify(document).includes('Alim Tursunjan')).toBe(true);
});
