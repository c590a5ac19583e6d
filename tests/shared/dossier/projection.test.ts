import { expect, test } from 'vitest';
import { labelsByAppearance } from '#shared/dossier/projection/code-book.ts';
import { projectDossier } from '#shared/dossier/projection/project-dossier.ts';
import { withheldValues } from '#shared/dossier/projection/withheld-values.ts';
import type { ProjectedText } from '#shared/dossier/projection/projected-dossier.ts';
import {
  aDossierRequest,
  aDossierSource,
  incidentIdOf,
  leftOut,
  personIdOf,
} from '#tests/support/dossier-source-builder.ts';
import { aName, aRelation, told, translated } from '#tests/support/record-builders.ts';

function printed(text: ProjectedText | null | undefined): string {
  return (text?.parts ?? [])
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'person' ? part.token : `[${part.reason}]`;
    })
    .join('');
}

const client = {
  names: [aName('Alim Tursun'), aName('ئالىم تۇرسۇن', { lang: 'ug-Arab' })],
  roles: ['client' as const],
};
const father = { names: [aName('Tursun Memet')], roles: ['relative' as const] };
const caller = { names: [aName('王示例')], roles: ['perpetrator' as const] };

test('everybody whom nobody decided on is withheld, in people and in text', async () => {
  const source = aDossierSource({
    people: [client],
    incidents: [
      {
        title: told('Call to Alim Tursun'),
        victims: { state: 'known', value: [{ who: { kind: 'person', personId: personIdOf(1) } }] },
      },
    ],
  });
  const { dossier } = await projectDossier(source, aDossierRequest(source, { people: [] }));
  expect(dossier.people).toEqual([]);
  expect(printed(dossier.incidents[0]?.title)).toBe('Call to [null]');
  expect(dossier.incidents[0]?.victims).toEqual({
    state: 'known',
    value: [{ kind: 'withheld', reason: null }],
  });
});

test('codes follow roles and are numbered in the order of the printed chronology', async () => {
  const source = aDossierSource({
    people: [client, father, caller, { names: [aName('Perizat Example')], roles: ['witness'] }],
    incidents: [
      { title: told('Later: Alim Tursun'), when: { extent: 'moment', edtf: '2023', basis: 'recollection' } },
      {
        title: told('First: Perizat Example and 王示例'),
        when: { extent: 'moment', edtf: '2021-03', basis: 'recollection' },
      },
      {
        title: told('Undated: Tursun Memet'),
        when: { extent: 'moment', edtf: 'XXXX', basis: 'recollection' },
      },
    ],
  });
  const { dossier } = await projectDossier(source, aDossierRequest(source));
  expect(dossier.incidents.map(({ title }) => printed(title))).toEqual([
    'First: W-01 and P-01',
    'Later: W-02',
    'Undated: R-01',
  ]);
});

test('a relative who was made to carry the message is a relative, not a perpetrator', async () => {
  const source = aDossierSource({ people: [{ ...father, roles: ['relative', 'perpetrator'] }] });
  const { dossier } = await projectDossier(source, aDossierRequest(source));
  expect(dossier.people[0]?.shownAs).toEqual({ kind: 'pseudonym', token: 'R-01' });
});

test('a name is replaced in every field that holds free text', async () => {
  const name = 'Alim Tursun';
  const text = (before: string) => ({ text: `${before} ${name}`, lang: 'en' });
  const account = (before: string) => told(`${before} ${name}`);
  const source = aDossierSource({
    people: [client],
    caseFields: { summary: account('summary'), objective: { state: 'known', value: account('objective') } },
    incidents: [
      {
        title: told(`title ${name}`),
        when: { extent: 'moment', edtf: '2022', basis: 'recollection', verbatim: text('verbatim') },
        narrative: account('narrative'),
        places: {
          state: 'known',
          value: [
            {
              name: text('place'),
              country: { state: 'unknown' },
              precision: 'unknown',
              type: null,
              venueFront: null,
              venueLink: null,
            },
          ],
        },
        acts: {
          state: 'known',
          value: [{ words: null, victims: 'all', code: 'threat_family', note: `act ${name}` }],
        },
        demands: {
          state: 'known',
          value: [
            {
              code: 'surrender',
              words: null,
              isExplicit: { state: 'known', value: true },
              deadline: {
                state: 'known',
                value: { extent: 'moment', edtf: '2022', basis: 'recollection', verbatim: text('deadline') },
              },
              consequence: { state: 'unknown' },
            },
          ],
        },
        exactWords: [
          {
            text: `words ${name}`,
            lang: 'de',
            speaker: { state: 'known', value: { kind: 'described', description: text('speaker') } },
            translations: translated('', '', `translation ${name}`).translations,
          },
        ],
        victims: { state: 'known', value: [{ who: { kind: 'described', description: text('victim') } }] },
        involvements: {
          state: 'known',
          value: [
            {
              actor: { kind: 'described', description: text('actor') },
              perpetratorType: { code: 'police', words: null },
              role: { code: 'suspected', words: null },
              titleAsStated: { state: 'known', value: `stated ${name}` },
              basis: [],
              confidence: 'possible',
              acts: 'all',
            },
          ],
        },
        familyPressure: {
          state: 'known',
          value: [
            {
              words: null,
              code: 'exit_ban',
              relative: { state: 'known', value: { kind: 'described', description: text('relative') } },
              note: `note ${name}`,
            },
          ],
        },
        sources: [{ kind: 'observed', description: text('source'), date: { state: 'unknown' } }],
      },
    ],
  });
  const shown = JSON.stringify(await projectDossier(source, aDossierRequest(source)));
  // 17 texts and the name itself; the code stands in each text, in the list of people and among what is withheld.
  expect(JSON.stringify(source).match(/Alim Tursun/gu)).toHaveLength(18);
  expect(shown).not.toContain('Alim');
  expect(shown.match(/"token":"W-01"/gu)).toHaveLength(19);
});

test('a protected identity is never named, whatever is asked', async () => {
  const ask = (source: ReturnType<typeof aDossierSource>) =>
    projectDossier(
      source,
      aDossierRequest(source, {
        people: [{ personId: personIdOf(1), mode: 'named', reason: 'identity_of_client' }],
      }),
    );
  const open = await ask(aDossierSource({ people: [client] }));
  expect(JSON.stringify(open.dossier)).toContain('Alim Tursun');
  const closed = await ask(aDossierSource({ people: [{ ...client, isIdentityProtected: true }] }));
  expect(JSON.stringify(closed.dossier)).not.toContain('Alim');
});

test('who is shown by name keeps the name in the text, also around the name of somebody hidden', async () => {
  const source = aDossierSource({
    people: [client, { names: [aName('Tursun')], roles: ['relative'] }],
    incidents: [{ title: told('Alim Tursun rang Tursun') }],
  });
  const { dossier } = await projectDossier(
    source,
    aDossierRequest(source, {
      people: [
        { personId: personIdOf(1), mode: 'named', reason: 'identity_of_client' },
        { personId: personIdOf(2), mode: 'pseudonym', reason: 'identity_of_family_at_home' },
      ],
    }),
  );
  expect(printed(dossier.incidents[0]?.title)).toBe('Alim Tursun rang R-01');
});

test('of a person shown by code nothing but role and relation is shown', async () => {
  const source = aDossierSource({
    people: [
      {
        ...client,
        birth: { state: 'known', value: { extent: 'moment', edtf: '1988-04-02', basis: 'document' } },
        occupation: { state: 'known', value: { translations: [], text: 'wind-chime maker', lang: 'en' } },
        nationalities: { state: 'known', value: ['CN'] },
        languages: { state: 'known', value: ['ug'] },
        notes: { text: 'keeps a grey parrot', lang: 'en' },
      },
    ],
  });
  const { dossier } = await projectDossier(source, aDossierRequest(source));
  expect(dossier.people).toEqual([
    {
      shownAs: { kind: 'pseudonym', token: 'W-01' },
      roles: ['client'],
      isUsedAsLeverage: { state: 'known', value: false },
      relations: [],
      details: null,
    },
  ]);
  expect(JSON.stringify(dossier)).not.toMatch(/1988|chime|parrot/u);
});

test('a relation is shown as each of the two is, and not at all where one is withheld', async () => {
  const [one, two, three] = [personIdOf(1), personIdOf(2), personIdOf(3)];
  const source = aDossierSource({
    people: [client, father, caller],
    caseFields: {
      relations: [
        aRelation('child', one, two),
        { ...aRelation('other', three, one), words: 'a man whom Alim Tursun once lent money' },
        { ...aRelation('other', three, two), words: 'once sold Tursun Memet a violin' },
      ],
    },
  });
  const request = aDossierRequest(source, {
    people: [
      { personId: one, mode: 'pseudonym', reason: 'identity_of_client' },
      { personId: two, mode: 'named', reason: 'identity_of_family_at_home' },
    ],
  });
  const { dossier } = await projectDossier(source, request);
  const [father1, client1] = dossier.people;
  expect(father1?.relations).toMatchObject([{ other: { token: 'W-01' }, kind: { code: 'parent' } }]);
  expect(client1?.relations).toMatchObject([{ other: { name: 'Tursun Memet' }, kind: { code: 'child' } }]);
  expect(JSON.stringify(dossier)).not.toMatch(/money|violin/u);
  expect(withheldValues(source, request, []).texts).toContain('once sold Tursun Memet a violin');

  const all = await projectDossier(source, aDossierRequest(source));
  const words = all.dossier.people.flatMap(({ relations }) =>
    relations.flatMap(({ kind }) => (kind.words === null ? [] : printed(kind.words))),
  );
  expect(words).toContain('a man whom W-01 once lent money');
});

test('an incident that is left out is said to be so with its reason, counted only on request, and not described', async () => {
  const source = aDossierSource({ incidents: [{ title: told('Shown') }, { title: told('Left out') }] });
  const { dossier } = await projectDossier(
    source,
    aDossierRequest(source, { leftOutIncidents: leftOut(incidentIdOf(2)) }),
  );
  expect(dossier.incidents.map(({ title }) => printed(title))).toEqual(['Shown']);
  expect(dossier.withheld.incidents).toEqual([{ reason: 'not_needed_by_recipient', count: null }]);
  const counted = await projectDossier(
    source,
    aDossierRequest(source, { leftOutIncidents: leftOut(incidentIdOf(2)), areCountsShown: true }),
  );
  expect(counted.dossier.withheld.incidents).toEqual([{ reason: 'not_needed_by_recipient', count: 1 }]);
  expect(JSON.stringify(dossier)).not.toContain('Left out');
});

test('why there is no value stays told apart', async () => {
  const source = aDossierSource({
    caseFields: { objective: { state: 'declined' }, hostStates: { state: 'unknown' } },
    incidents: [{ victims: { state: 'not_asked' }, demands: { state: 'not_applicable' } }],
  });
  const { dossier } = await projectDossier(source, aDossierRequest(source));
  expect(dossier.objective).toEqual({ state: 'declined' });
  expect(dossier.hostStates).toEqual({ state: 'unknown' });
  expect(dossier.incidents[0]?.victims).toEqual({ state: 'not_asked' });
  expect(dossier.incidents[0]?.demands).toEqual({ state: 'not_applicable' });
});

test('people whom nothing printed tells apart stand as they are drawn, not in the order in which they were entered', async () => {
  const source = aDossierSource({
    people: [1, 2, 3, 4].map((number) => ({ names: [aName(`Relative ${number}`)] })),
  });
  const numbers = [73, 12, 88, 40];
  const numberOf = (personId: string) => String(numbers[Number(personId.at(-1)) - 1]);
  const codes = {
    ...labelsByAppearance(),
    codeOf: (personId: string) => `W-${numberOf(personId)}`,
    heldCodeOf: () => undefined,
    lotOf: numberOf,
  };
  const { dossier } = await projectDossier(source, aDossierRequest(source), { codes });
  expect(dossier.withheld.pseudonyms.map(({ token }) => token)).toEqual(['W-12', 'W-40', 'W-73', 'W-88']);
  expect(dossier.people.map(({ shownAs }) => shownAs)).toEqual(
    ['W-12', 'W-40', 'W-73', 'W-88'].map((token) => ({ kind: 'pseudonym', token })),
  );
});
