import { expect, test } from 'vitest';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';
import { createPerson } from '#core/people/create-person.ts';
import { createCase } from '#core/cases/create-case.ts';
import { documentInlines } from '#shared/dossier/document-inlines.ts';
import type { Block } from '#shared/dossier/document-model.ts';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import { known } from '#shared/text/answer.ts';
import { coded } from '#shared/vocabularies/coded-value.ts';
import { openTestVault, temporaryFolder } from '#tests/support/open-test-vault.ts';
import {
  aCase,
  aDate,
  aLink,
  aName,
  anIncident,
  anInvolvement,
  aPerson,
  aPlace,
  aPressure,
  told,
  translated,
  victims,
  type IncidentDraft,
} from '#tests/support/record-builders.ts';
import { readPdfText } from '#core/pdf/read-pdf-text.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportTo, requestFor } from './dossier-fixtures.ts';

/** The sharp cases by their numbers, as far as they say what prints. */

type Role = 'client' | 'relative' | 'perpetrator';

interface Cast {
  readonly people?: readonly { readonly name: string; readonly roles: readonly Role[] }[];
  readonly incidents: (ids: readonly PersonId[]) => readonly Partial<IncidentDraft>[];
}

async function vaultOf({ people = [], incidents }: Cast) {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const ids = people.map(
    ({ name, roles }) =>
      createPerson(session, {
        fields: aPerson({ names: [aName(name)] }),
        inCase: { caseId, ...aLink({ roles: [...roles] }) },
      }).id,
  );
  for (const fields of incidents(ids)) createIncident(session, { caseId, fields: anIncident(fields) });
  const named = listPeopleOfCase(session.db, caseId).map(({ person }) => ({
    personId: person.id,
    mode: 'named' as const,
    reason: 'third_party_privacy' as const,
  }));
  const print = async (overrides: Partial<DossierRequest> = {}) => {
    const request = requestFor(session, caseId, { people: named, ...overrides });
    const { document, findings } = await composeDossier(session, request, async () => {});
    return { blocks: document.blocks, findings, text: textOf(document.blocks) };
  };
  return { session, caseId, ids, print, named };
}

function textOf(blocks: readonly Block[]): string {
  const document = {
    title: '',
    language: 'en',
    direction: 'ltr' as const,
    author: '',
    subject: '',
    createdAt: '2026-03-01T09:00:00.000Z',
    header: { start: '', end: '' },
    footer: { start: '', pageLabel: '' },
    labels: { continued: '', page: '' },
    blocks: [...blocks],
  };
  return [...documentInlines(document)].map(({ text }) => text).join(' | ');
}

/** The rows of the table of people alleged to have acted. */
function alleged(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && block.caption?.startsWith('People alleged to have acted') === true
      ? block.rows.map((row) =>
          row
            .flat()
            .map((inline) => ('text' in inline ? inline.text : ''))
            .join(' '),
        )
      : [],
  );
}

const person = (personId: PersonId | undefined) => {
  if (personId === undefined) throw new Error('nobody');
  return { kind: 'person', personId } as const;
};

test('sharp case 4: a relative who is victim and messenger is a victim first, and never among the actors', async () => {
  const { print } = await vaultOf({
    people: [{ name: 'Tursun Memet', roles: ['relative', 'perpetrator'] }],
    incidents: ([father]) => [
      {
        familyPressure: known([aPressure('exit_ban', { relative: known(person(father)) })]),
        involvements: known([
          anInvolvement(person(father), {
            role: coded('intermediary_messenger_coerced'),
            perpetratorType: coded('relative_messenger_coerced'),
            confidence: 'confirmed',
          }),
        ]),
      },
    ],
  });
  const { blocks, text } = await print();
  expect(alleged(blocks)).toEqual([]);
  expect(text).toContain('Relatives made to carry the message');
  expect(text).not.toMatch(/Tursun Memet[^|]*\|[^|]*alleged to have acted/u);
});

test('sharp case 5: a client who was made to photograph others is never alleged to have acted, confirmed or not', async () => {
  const { print } = await vaultOf({
    people: [
      { name: 'Alim Sample', roles: ['client', 'perpetrator'] },
      { name: 'Officer Kahar', roles: ['perpetrator'] },
    ],
    incidents: ([client, officer]) => [
      {
        title: told('Made to photograph people at a gathering'),
        victims: victims(person(client)),
        involvements: known([
          anInvolvement(person(client), { role: coded('acted_under_coercion'), confidence: 'confirmed' }),
          anInvolvement(person(officer), { role: coded('gave_orders'), confidence: 'likely' }),
        ]),
      },
      { involvements: known([anInvolvement(person(client), { confidence: 'confirmed' })]) },
    ],
  });
  const { blocks, text } = await print();
  expect(alleged(blocks)).toEqual([expect.stringContaining('Officer Kahar')]);
  expect(text).toContain('Acted under coercion');
  expect(text).toContain('Affected themselves');
  expect(text).not.toContain('Alim Sample | Local Public Security Bureau');
});

test('sharp case 6: about forty calls from October to December are one incident that was repeated', async () => {
  const { print } = await vaultOf({
    incidents: () => [
      { when: aDate('2023-10/2023-12', { extent: 'repeated', times: 40 }) },
      { when: aDate('2023-10/2023-12') },
    ],
  });
  const { text } = await print();
  expect(text).toContain('about 40 times from October 2023 to December 2023');
  expect(text).toContain('at some time between October 2023 and December 2023');
  expect(text).toContain('1 incident stands for something that was repeated');
  expect(text).not.toMatch(/40 times (?:at some time )?between/u);
});

test('sharp case 7: what lasted from 2016 to 2018 and a moment between the two are two values', async () => {
  const { print } = await vaultOf({
    incidents: () => [{ when: aDate('2016/2018', { extent: 'lasting' }) }, { when: aDate('2016/2018') }],
  });
  const { text } = await print();
  expect(text).toContain('from 2016 to 2018');
  expect(text).toContain('at some time between 2016 and 2018');
});

test('sharp case 9: the fifteenth of the first lunar month keeps its words and calendar, and no day is printed', async () => {
  const { print } = await vaultOf({
    incidents: () => [
      {
        when: aDate('2022-02-14/2022-02-16', {
          verbatim: { text: '正月十五', lang: 'zh-Hans' },
          calendar: { code: 'chinese_lunisolar', words: null },
          basis: 'inferred',
        }),
      },
    ],
  });
  const { text } = await print();
  expect(text).toContain('at some time between 14 February 2022 and 16 February 2022');
  expect(text).toContain('正月十五');
  expect(text).toContain('Chinese lunisolar calendar');
  expect(text).not.toMatch(/\b15 February/u);
});

test('sharp case 10: a place prints as told with its precision; one that is withheld is in no byte of the file', async () => {
  const { session, caseId, print } = await vaultOf({
    incidents: () => [
      {
        places: known([
          aPlace({ name: { text: 'Near the station', lang: 'en' }, precision: 'vicinity' }),
          aPlace({
            name: { text: '14 Qzaddress Row', lang: 'en' },
            country: known('GB'),
            precision: 'withheld',
            type: coded('relative_home'),
            venueFront: { code: 'other_business', words: null },
            venueLink: 'registered_there',
          }),
        ]),
      },
    ],
  });
  const { text } = await print();
  expect(text).toContain('Near the station');
  expect(text).toContain('how exact: Vicinity (≤ 100 m)');
  expect(text).toContain('United Kingdom |  ( | how exact: Withheld | )');
  expect(text).not.toMatch(/Qzaddress|Home of relative|Other business/u);
  const file = join(temporaryFolder(), 'dossier.pdf');
  await exportTo(session, requestFor(session, caseId), file);
  const bytes = readFileSync(file);
  expect(JSON.stringify(await readPdfText(new Uint8Array(bytes)))).not.toContain('Qzaddress');
  expect(bytes.includes('Qzaddress')).toBe(false);
});

test('sharp case 10: the withheld address in an account is asked about before anything leaves', async () => {
  const { print } = await vaultOf({
    incidents: () => [
      {
        places: known([aPlace({ name: { text: '14 Qzaddress Row', lang: 'en' }, precision: 'withheld' })]),
        narrative: told('They waited at 14 Qzaddress Row until night.'),
      },
    ],
  });
  const { findings } = await print();
  expect(findings).toContainEqual(
    expect.objectContaining({
      blocks: true,
      near: expect.objectContaining({ words: '14 Qzaddress Row', reason: 'repeated' }),
    }),
  );
});

test('sharp case 22: exact words in another language stand as they were, with a translation or a finding', async () => {
  const { print } = await vaultOf({
    incidents: () => [
      {
        exactWords: [
          {
            ...translated('你爸爸等你😭🙏', 'zh-Hans', 'Your father is waiting'),
            speaker: { state: 'unknown' },
          },
        ],
      },
      { exactWords: [{ ...told('回来', 'zh-Hans'), speaker: { state: 'unknown' } }] },
    ],
  });
  const { text, findings } = await print();
  expect(text).toContain('你爸爸等你😭🙏');
  expect(text).toContain('Your father is waiting');
  expect(findings.filter(({ code }) => code === 'no-translation')).toEqual([
    expect.objectContaining({ fields: ['exactWords'], blocks: false, noun: 'incident' }),
  ]);
});
