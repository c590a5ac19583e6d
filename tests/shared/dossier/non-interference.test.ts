import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDossier } from '#shared/dossier/sections/build-dossier.ts';
import { projectDossier } from '#shared/dossier/projection/project-dossier.ts';
import type { DossierSource } from '#shared/dossier/dossier-source.ts';
import {
  aDossierRequest,
  aDossierSource,
  incidentIdOf,
  leftOut,
  personIdOf,
} from '#tests/support/dossier-source-builder.ts';
import { aName, told, translated } from '#tests/support/record-builders.ts';

/** What a recipient must not learn. Everything else in the two vaults is the same. */
interface Secrets {
  readonly client: readonly string[];
  readonly father: readonly string[];
  readonly source: readonly string[];
  readonly job: string;
  readonly birthYear: number;
  readonly note: string;
  readonly leftOut: string;
}

const latinName = fc
  .array(fc.constantFrom('qo', 'zu', 'vax', 'wix', 'yuq', 'jov', 'kez', 'xil'), {
    minLength: 3,
    maxLength: 6,
  })
  .map((syllables) => syllables.join(''))
  .map((name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`);
const hanName = fc
  .array(fc.constantFrom('麒', '骞', '煜', '鹬', '翀', '赟'), { minLength: 3, maxLength: 4 })
  .map((characters) => characters.join(''));
const uyghurName = fc
  .array(fc.constantFrom('ژۇ', 'ۋى', 'قې', 'غۆ', 'پۈ', 'چو'), { minLength: 3, maxLength: 5 })
  .map((syllables) => syllables.join(''));
const names = fc.tuple(latinName, hanName, uyghurName);
const words = fc.stringMatching(/^[a-z]{6,12}( [a-z]{6,12}){2,6}$/u);

const secrets = fc
  .record({
    client: names,
    father: names,
    source: names,
    job: words,
    birthYear: fc.integer({ min: 1940, max: 2005 }),
    note: words,
    leftOut: words,
  })
  .filter(({ client, father, source }) => {
    const all = [...client, ...father, ...source].map((name) => name.toLowerCase());
    return all.every((name, index) => all.every((other, at) => at === index || !other.includes(name)));
  });

function vaultWith({ client, father, source, job, birthYear, note, leftOut }: Secrets): DossierSource {
  const [clientLatin = '', clientHan = '', clientUyghur = ''] = client;
  const [fatherLatin = '', fatherHan = '', fatherUyghur = ''] = father;
  const [sourceLatin = ''] = source;
  const hidden = (forms: readonly string[]) => ({
    names: forms.map((form) => aName(form)),
    birth: {
      state: 'known',
      value: { extent: 'moment', edtf: String(birthYear), basis: 'document' },
    } as const,
    occupation: { state: 'known', value: { translations: [], text: job, lang: 'en' } } as const,
    notes: { text: note, lang: 'en' },
  });
  return aDossierSource({
    people: [
      { ...hidden(client), roles: ['client', 'target'] },
      {
        ...hidden(father),
        roles: ['relative'],
        isUsedAsLeverage: { state: 'known', value: true },
      },
      { ...hidden(source), roles: ['source'] },
    ],
    caseFields: {
      summary: {
        translations: [],
        text: `${clientLatin} was told that ${fatherLatin} is “fine”.`,
        lang: 'en',
      },
    },
    incidents: [
      {
        title: told(`A call to ${clientLatin}`),
        when: {
          extent: 'moment',
          edtf: '2022-02~',
          basis: 'recollection',
          verbatim: { text: `${fatherUyghur}نىڭ تويىدىن كېيىن`, lang: 'ug' },
        },
        narrative: {
          translations: [],
          text: `The caller asked for ${clientHan} and called him ${clientLatin}.\n${sourceLatin} was in the room.`,
          lang: 'en',
        },
        exactWords: [
          {
            ...translated(
              `${clientHan}你再不回来，${fatherHan}的事我们就不管了。`,
              'zh-Hans',
              `${clientLatin}, come back or ${fatherLatin} will see.`,
            ),
            speaker: { state: 'unknown' },
          },
        ],
        victims: { state: 'known', value: [{ who: { kind: 'person', personId: personIdOf(1) } }] },
      },
      { title: told(leftOut), narrative: { translations: [], text: `${leftOut}\n${leftOut}`, lang: 'en' } },
      {
        title: told(`${clientUyghur}نىڭ دادىسى`),
        when: { extent: 'moment', edtf: '2021', basis: 'recollection' },
        familyPressure: {
          state: 'known',
          value: [
            {
              words: null,
              code: 'exit_ban',
              relative: { state: 'known', value: { kind: 'person', personId: personIdOf(2) } },
              note: `${fatherLatin} may not leave`,
            },
          ],
        },
      },
    ],
  });
}

async function documentOf(source: DossierSource, mode: 'pseudonym' | 'named') {
  const { dossier } = await projectDossier(
    source,
    aDossierRequest(source, {
      people: [
        { personId: personIdOf(1), mode, reason: 'identity_of_client' },
        { personId: personIdOf(2), mode: 'pseudonym', reason: 'identity_of_family_at_home' },
        { personId: personIdOf(3), mode: 'withheld', reason: 'identity_of_source_or_witness' },
      ],
      leftOutIncidents: leftOut(incidentIdOf(2)),
    }),
  );
  return JSON.stringify(
    await buildDossier(dossier, { language: 'en', createdAt: '2026-03-01T09:00:00.000Z', version: 1 }),
  );
}

test('two vaults that differ only in what is withheld give the same document', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, secrets, async (first, second) => {
      expect(await documentOf(vaultWith(first), 'pseudonym')).toBe(
        await documentOf(vaultWith(second), 'pseudonym'),
      );
    }),
    { numRuns: 60 },
  );
});

test('control: the documents differ as soon as one of the values is shown', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, secrets, async (first, second) => {
      fc.pre(first.client.join() !== second.client.join());
      expect(await documentOf(vaultWith(first), 'named')).not.toBe(
        await documentOf(vaultWith(second), 'named'),
      );
    }),
    { numRuns: 20 },
  );
});
