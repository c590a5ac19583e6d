import { expect, test } from 'vitest';
import { buildDossier } from '#shared/dossier/sections/build-dossier.ts';
import { dossierFindings } from '#shared/dossier/projection/dossier-findings.ts';
import { documentInlines } from '#shared/dossier/document-inlines.ts';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { optionalParts, type OptionalPart } from '#shared/dossier/dossier-parts.ts';
import type { DossierSource } from '#shared/dossier/dossier-source.ts';
import { projectDossier } from '#shared/dossier/projection/project-dossier.ts';
import { withheldValues } from '#shared/dossier/projection/withheld-values.ts';
import type { ItemId } from '#shared/ids/ids.ts';
import { recordItems } from '#shared/records/record-items.ts';
import { notAnswered } from '#shared/text/answer.ts';
import { resources } from '#shared/i18n/resources.ts';
import {
  aDossierRequest,
  aDossierSource,
  leftOutParts,
  personIdOf,
} from '#tests/support/dossier-source-builder.ts';
import {
  aDate,
  anAct,
  aName,
  anInvolvement,
  aPlace,
  aPressure,
  aTranslation,
  nextItemId,
  told,
  translated,
} from '#tests/support/record-builders.ts';

async function documentOf(source: DossierSource, change: Partial<DossierRequest> = {}) {
  const request = aDossierRequest(source, change);
  const { dossier } = await projectDossier(source, request);
  const options = { language: request.language, createdAt: '2026-03-01T09:00:00.000Z', version: 1 };
  return buildDossier(dossier, options);
}

async function printed(source: DossierSource, change: Partial<DossierRequest> = {}): Promise<string> {
  return [...documentInlines(await documentOf(source, change))].map(({ text }) => text).join('');
}

const person = (number: number) => ({ kind: 'person', personId: personIdOf(number) }) as const;

/** Two acts against one victim each, and two people who had a part in one of them. */
function ownedSource(): DossierSource {
  const first = nextItemId<ItemId>();
  const second = nextItemId<ItemId>();
  const act = nextItemId<ItemId>();
  const other = nextItemId<ItemId>();
  return aDossierSource({
    people: [
      { names: [aName('Alim Tursun')], roles: ['client', 'target'] },
      { names: [aName('Tursun Memet')], roles: ['relative'] },
      { names: [aName('王示例')], roles: ['perpetrator'] },
    ],
    incidents: [
      {
        victims: {
          state: 'known',
          value: [
            { id: first, who: person(1) },
            { id: second, who: person(2) },
          ],
        },
        acts: {
          state: 'known',
          value: [
            anAct('threat_family', { id: act, victims: [second], note: 'by night' }),
            { ...anAct('other', { id: other }), words: 'a curse written on the door' },
          ],
        },
        channels: { state: 'known', value: [{ code: 'other', words: 'a pigeon' }] },
        involvements: { state: 'known', value: [anInvolvement(person(3), { acts: [other] })] },
      },
    ],
  });
}

test('two vaults that differ only in the ids of items give the same bytes, and no id is in them', async () => {
  const [one, another] = [ownedSource(), ownedSource()];
  const ids = [one, another]
    .flatMap(({ people, incidents }) => [...people.map(({ person: each }) => each), ...incidents])
    .flatMap((record) => [...recordItems(record)])
    .map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(14);
  expect(new Set(ids).size).toBe(ids.length);
  const text = JSON.stringify(await documentOf(one));
  expect(JSON.stringify(await documentOf(another))).toBe(text);
  expect(ids.filter((id) => text.includes(id))).toEqual([]);
});

test('an act says against whom, an involvement in which act, and "other" what it is', async () => {
  const text = await printed(ownedSource());
  expect(text).toContain('(by night; against: R-01)');
  expect(text).toMatch(/in: [^;]*: a curse written on the door/u);
  expect(text).toMatch(/other[^;]*: a pigeon/iu);
  expect(await printed(ownedSource(), { language: 'zh-Hans' })).toContain('针对：R-01');
});

/** Nobody has answered anything. */
function unansweredSource(): DossierSource {
  return aDossierSource({
    caseFields: { stateOfOrigin: notAnswered, hostStates: notAnswered, objective: notAnswered },
    people: [
      {
        names: [aName('Alim Tursun')],
        gender: notAnswered,
        birth: notAnswered,
        nationalities: notAnswered,
        occupation: notAnswered,
        languages: notAnswered,
        interpreterNeeded: notAnswered,
      },
    ],
    incidents: [
      {
        places: notAnswered,
        acts: notAnswered,
        channels: notAnswered,
        demands: notAnswered,
        threats: notAnswered,
        victims: notAnswered,
        involvements: notAnswered,
        familyPressure: notAnswered,
        exactWords: [{ ...translated('回来', 'zh-Hans', 'Come back'), speaker: notAnswered }],
      },
    ],
  });
}

const byName: Partial<DossierRequest> = {
  people: [{ personId: personIdOf(1), mode: 'named', reason: 'identity_of_client' }],
};

test.each(['en', 'zh-Hans'] as const)(
  'in %s nothing is said of what nobody has answered',
  async (language) => {
    const document = await documentOf(unansweredSource(), { ...byName, language });
    const texts = new Set([...documentInlines(document)].map(({ text }) => text));
    const { absent, summary, actors, family, notStated } = resources[language].dossier;
    const statements = [
      ...Object.values(absent),
      summary.noneReported,
      summary.stateNone,
      actors.none,
      family.none,
      notStated,
      resources[language].dossier.people.gender,
      resources[language].dossier.incidents.speaker,
    ];
    expect(statements.filter((statement) => texts.has(statement))).toEqual([]);
  },
);

test('control: an answer that it is not known is printed as one', async () => {
  const source = aDossierSource({
    incidents: [{ familyPressure: { state: 'unknown' }, victims: { state: 'declined' } }],
  });
  const text = await printed(source);
  expect(text).toContain('No pressure on family at home is recorded.');
  expect(text).toContain('the person preferred not to say');
});

test('what nobody has answered is a finding that names the fields, and stops nothing', () => {
  const source = unansweredSource();
  const found = dossierFindings(source, aDossierRequest(source, byName), [], () => '').filter(
    ({ code }) => code === 'not-answered',
  );
  expect(found.map(({ noun, blocks, fields }) => [noun, blocks, fields?.length])).toEqual([
    ['case', false, 3],
    ['person', false, 6],
    ['incident', false, 8],
  ]);
});

test('an account in another language prints its translation first, then the original, and says so', async () => {
  const source = aDossierSource({
    incidents: [
      {
        narrative: {
          ...told('ئۇلار كەلدى', 'ug'),
          translations: [
            aTranslation('Sie kamen', { lang: 'de' }),
            aTranslation('They came', { kind: 'machine', translator: 'Qzprogram' }),
          ],
        },
        exactWords: [
          {
            ...told('回来', 'zh-Hans'),
            speaker: { state: 'unknown' },
            translations: [aTranslation('Come back', { kind: 'sworn' })],
          },
        ],
      },
    ],
  });
  const text = await printed(source);
  expect(text).toContain('They cameOriginal in Uyghur; the above is a machine translation: ئۇلار كەلدى');
  expect(text).not.toMatch(/Sie kamen|Qzprogram/u);
  expect(text).toContain('sworn translation');
  expect(await printed(source, { language: 'zh-Hans' })).not.toContain('They came');
});

test('a date says the words as told, by which calendar, and what it is the date of', async () => {
  const when = aDate('2022-02/2022-05', {
    extent: 'repeated',
    times: 40,
    verbatim: { text: '正月到四月', lang: 'zh-Hans' },
    calendar: { code: 'chinese_lunisolar', words: null },
  });
  const text = await printed(aDossierSource({ incidents: [{ when }] }));
  expect(text).toContain(
    'about 40 times from February 2022 to May 2022 (as told: “正月到四月”, Chinese lunisolar calendar)',
  );
  expect(text).toContain('1 incident stands for something that was repeated');
});

/** A text of its own in every place that only one section prints. */
const sectionTexts: Partial<Record<OptionalPart, string>> = {
  summary: 'The summary has the word qzsummaryqzsummary.',
  people: 'keeper of the qzpeopleqzpeople house',
  actors: 'director of the qzactorsqzactors office',
  family: 'the qzfamilyqzfamily was locked from outside',
};

function fullSource(): DossierSource {
  return aDossierSource({
    caseFields: { summary: told(sectionTexts.summary ?? '') },
    people: [
      {
        names: [aName('Alim Tursun')],
        occupation: { state: 'known', value: told(sectionTexts.people ?? '') },
      },
    ],
    incidents: ['2021', '2023'].map((edtf) => ({
      when: aDate(edtf),
      places: { state: 'known', value: [aPlace({ venueFront: { code: 'restaurant', words: null } })] },
      involvements: {
        state: 'known',
        value: [
          anInvolvement(
            { kind: 'described', description: { text: 'the caller', lang: 'en' } },
            {
              basis: ['self_identified_official'],
              titleAsStated: { state: 'known', value: sectionTexts.actors ?? '' },
            },
          ),
        ],
      },
      familyPressure: { state: 'known', value: [aPressure('exit_ban', { note: sectionTexts.family ?? '' })] },
    })),
  });
}

test.each(optionalParts)(
  'without %s no link leads nowhere, numbers run on, and it is said to be left out',
  async (part) => {
    const source = fullSource();
    const change = { ...byName, leftOutSections: leftOutParts(part) };
    const document = await documentOf(source, change);
    const ids = document.blocks.flatMap((block) =>
      'id' in block && block.id !== undefined ? [block.id] : [],
    );
    const inlines = [...documentInlines(document)];
    const targets = inlines.flatMap(({ inline }) => (inline.kind === 'reference' ? [inline.target] : []));
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    const numbers = document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 && block.inlines[0]?.kind === 'text'
        ? Number.parseInt(block.inlines[0].text, 10) || []
        : [],
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const text = inlines.map((one) => one.text).join('');
    expect(text).toContain('Left out of this dossier: the section “');
    const own = sectionTexts[part];
    if (own === undefined) return;
    expect(await printed(source, byName)).toContain(own);
    expect(text).not.toContain(own);
    const { dossier } = await projectDossier(source, aDossierRequest(source, change));
    expect(JSON.stringify(dossier)).not.toContain(own);
    const looked = withheldValues(source, aDossierRequest(source, change), []).texts;
    expect(looked.some((value) => value.includes(`qz${part}qz${part}`))).toBe(true);
  },
);
