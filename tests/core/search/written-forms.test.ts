import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { findHits } from '#core/search/find-hits.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aCase, aDate, anIncident, told } from '#tests/support/record-builders.ts';

/*
 * What is the same to a reader is found, however it is typed: every way of typing finds every way of writing.
 */

const day = [
  '3 April 2021',
  'April 3, 2021',
  '3rd of April 2021',
  '2021年4月3日',
  '二〇二一年四月三日',
  '3.4.2021',
  '2021-04-03',
  '03/04/2021',
  '3. April 2021',
  '3 avril 2021',
  '3 de abril de 2021',
  '3 апреля 2021',
  '3 Nisan 2021',
  '２０２１年４月３日',
  '٢٠٢١-٠٤-٠٣',
];
const month = ['April 2021', '2021年4月', '2021-04', 'апрель 2021', 'Nisan 2021', '二〇二一年四月'];
const number = [
  '+49 30 23125 014',
  '030 23125014',
  '0049-30-23125-014',
  '(030) 23125/014',
  '０３０ ２３１２５０１４',
  '٠٣٠٢٣١٢٥٠١٤',
  '030-231-250-14',
  '23125014',
];

/** What a text says, and what finds it. */
const plain: Record<string, readonly string[]> = {
  "the women's shelter": ['women’s shelter', 'womens shelter', "women's"],
  're-education camp': ['reeducation camp', 're education camp', 're-education', 're‑education camp'],
  'reeducation classes': ['re-education class'],
  'threatening calls': ['threat call', 'call threat', 'calls', 'threatening call'],
  'police visited parents': ['visit police', 'police visit', 'parents, police', 'police；parents'],
  '北京的电话，派出所的人': ['电话，派出所', '派出所、电话', '电话 派出所', '电话,北京'],
  'saqchilarning telefonliri': ['saqchilar telefon', 'telefon saqchi'],
  'полицейские звонили': ['полицейск звони', 'звонил полицейские'],
  'Xi’an road': ["Xi'an road", 'Xian road', 'Xi`an road'],
};

/** An incident for every way of writing, and two more. */
async function written() {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const add = (narrative: string, when = aDate('2019')) => {
    const fields = anIncident({ title: told('Call'), narrative: told(narrative), when });
    return createIncident(session, { caseId, fields }).id as string;
  };
  const ids = new Map(
    [...day, ...month, ...number, ...Object.keys(plain)].map((form) => [
      form,
      add(`It was told: ${form}, and written down.`),
    ]),
  );
  const dated = add('Nothing is told of it.', aDate('2021-04-03', { basis: 'document' }));
  const other = add('On 5 April 2020 and 3 May 2021 they rang 030 23125015.');
  return { dated, other, idOf: (form: string) => ids.get(form) ?? '', found: finder(session) };
}

function finder(session: VaultSession) {
  return (text: string): Set<string> => {
    const ids = new Set<string>();
    for (let after: number | undefined; ;) {
      const page: ReturnType<typeof findHits> = findHits(session.db, recordKinds, {
        text,
        ...(after === undefined ? {} : { after }),
      });
      for (const { id } of page.hits) ids.add(id);
      if (page.next === null) return ids;
      after = page.next;
    }
  };
}

test('a day, a month and a number are found by every way of writing them', async () => {
  const { found, idOf } = await written();
  const missed = [day, month, number].flatMap((forms) =>
    forms.flatMap((typed) => {
      const hits = found(typed);
      return forms.filter((form) => !hits.has(idOf(form))).map((form) => `${typed} → ${form}`);
    }),
  );
  expect(missed).toEqual([]);
});

test('a day and its month find the record that has it as its date, and neither does another day', async () => {
  const { found, idOf, dated, other } = await written();
  expect([...day, ...month].filter((typed) => !found(typed).has(dated))).toEqual([]);
  expect([...day, ...month, ...number].filter((typed) => found(typed).has(other))).toEqual([]);
  expect(found('030 23125015').has(other)).toBe(true);
  expect(found('written 3 April 2021').has(idOf('2021年4月3日'))).toBe(true);
  expect(found('umbrella 3 April 2021').size).toBe(0);
});

test('words are found with other commas, apostrophes, hyphens and endings', async () => {
  const { found, idOf } = await written();
  const missed = Object.entries(plain).flatMap(([text, typed]) =>
    typed.filter((one) => !found(one).has(idOf(text))).map((one) => `${one} → ${text}`),
  );
  expect(missed).toEqual([]);
  expect(found('umbrella').size).toBe(0);
  expect(found('电话，雨伞').size).toBe(0);
});
