import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFontsFolder } from '#core/dossier/fonts-folder.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import { renderPdf } from '#core/pdf/render-pdf.ts';
import { drawCodes } from '#core/series/draw-codes.ts';
import { drawLabels } from '#core/series/draw-labels.ts';
import { buildDossier } from '#shared/dossier/sections/build-dossier.ts';
import type { DossierDocument } from '#shared/dossier/document-model.ts';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { DossierSource } from '#shared/dossier/dossier-source.ts';
import { projectDossier, type ProjectionContext } from '#shared/dossier/projection/project-dossier.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import {
  aDossierRequest,
  aDossierSource,
  incidentIdOf,
  personIdOf,
} from '#tests/support/dossier-source-builder.ts';
import { aDate, aName, aRelation, told, translated, victims } from '#tests/support/record-builders.ts';

/**
 * Two vaults say the same of what is shown. They differ in what the recipient must not learn: in which order people,
 * incidents and relations were entered; names and other names of those shown by code; how many people and incidents
 * are withheld, and how they are related.
 */

type Source = Parameters<typeof aDossierSource>[0];
type PersonPart = NonNullable<Source['people']>[number];
type Relation = {
  readonly from: number;
  readonly to: number;
  readonly code: 'parent' | 'spouse' | 'co_worker';
};

/** Of whom the dossier tells, by position; the same in both vaults. */
interface Story {
  readonly people: readonly {
    readonly role: 'client' | 'relative' | 'witness' | 'perpetrator';
    readonly isNamed: boolean;
    readonly isLeverage: boolean;
    readonly reason: 'identity_of_client' | 'third_party_privacy';
  }[];
  readonly incidents: readonly {
    readonly day: string;
    readonly title: string;
    readonly victims: readonly number[];
    readonly told: number;
  }[];
  readonly relations: readonly Relation[];
}

/** What of a vault nobody outside may learn. */
interface Entry {
  readonly seed: number;
  readonly names: readonly string[];
  readonly aliases: readonly number[];
  readonly withheldPeople: number;
  readonly leftOutIncidents: number;
}

const PEOPLE = 5;

const story: fc.Arbitrary<Story> = fc.record({
  people: fc.array(
    fc.record({
      role: fc.constantFrom('client', 'relative', 'witness', 'perpetrator'),
      isNamed: fc.boolean(),
      isLeverage: fc.boolean(),
      reason: fc.constantFrom('identity_of_client', 'third_party_privacy'),
    }),
    { minLength: PEOPLE, maxLength: PEOPLE },
  ),
  incidents: fc.array(
    fc.record({
      day: fc.constantFrom('2021-09-14', '2021-09', 'XXXX'),
      title: fc.constantFrom('A call', 'A visit'),
      victims: fc.uniqueArray(fc.nat(PEOPLE - 1), { minLength: 1, maxLength: 2 }),
      told: fc.nat(PEOPLE - 1),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  relations: fc.array(
    fc
      .record({
        from: fc.nat(PEOPLE - 1),
        to: fc.nat(PEOPLE - 1),
        code: fc.constantFrom('parent', 'spouse', 'co_worker'),
      })
      .filter(({ from, to }) => from !== to),
    { maxLength: 4 },
  ),
});

const name = fc
  .array(fc.constantFrom('qo', 'zu', 'vax', 'wix', 'yuq', 'jov', 'kez', 'xil'), {
    minLength: 4,
    maxLength: 6,
  })
  .map((syllables) => syllables.join(''))
  .map((letters) => `${letters.slice(0, 1).toUpperCase()}${letters.slice(1)}`);

const entry: fc.Arbitrary<Entry> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  names: fc.uniqueArray(name, {
    minLength: PEOPLE,
    maxLength: PEOPLE,
    comparator: (a, b) =>
      a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase()),
  }),
  aliases: fc.array(fc.nat(2), { minLength: PEOPLE, maxLength: PEOPLE }),
  withheldPeople: fc.integer({ min: 1, max: 4 }),
  leftOutIncidents: fc.integer({ min: 1, max: 4 }),
});

const NAMED = ['Alim Sample', 'Bahar Sample', 'Cemil Sample', 'Dilnur Sample', 'Erkin Sample'];

interface Vault {
  readonly source: DossierSource;
  readonly request: DossierRequest;
}

/** A story as somebody entered it. */
function entered({ people, incidents, relations }: Story, how: Entry): Vault {
  const order = shuffled(
    [...people.map((_, at) => at), ...Array.from({ length: how.withheldPeople }, (_, at) => PEOPLE + at)],
    how.seed,
  );
  const idOf = (at: number): PersonId => personIdOf(order.indexOf(at) + 1);
  const nameOf = (at: number) => (people[at]?.isNamed === true ? NAMED[at] : how.names[at]) ?? '';
  const personAt = (at: number): PersonPart => {
    const person = people[at];
    if (person === undefined) {
      return { names: [aName(`Withheld Person ${String.fromCodePoint(65 + at)}`)], roles: ['witness'] };
    }
    const aliases = Array.from({ length: person.isNamed ? 0 : (how.aliases[at] ?? 0) }, (_, index) =>
      aName(`Byname${String.fromCodePoint(65 + index)}${nameOf(at)}`),
    );
    return {
      names: [aName(nameOf(at)), ...aliases],
      roles: [person.role],
      isUsedAsLeverage: { state: 'known', value: person.isLeverage },
    };
  };
  const printedIncidents = incidents.map(({ day, title, victims: hurt, told: teller }) => ({
    title: told(`${title} to ${nameOf(hurt[0] ?? 0)}`),
    when: aDate(day),
    narrative: told(`${nameOf(teller)} heard of it.`),
    exactWords: [
      {
        ...translated(`${nameOf(teller)}，回来吧。`, 'zh-Hans', 'Come back.'),
        speaker: { state: 'unknown' } as const,
      },
    ],
    victims: victims(...hurt.map((at) => ({ kind: 'person', personId: idOf(at) }) as const)),
  }));
  const leftOut = Array.from({ length: how.leftOutIncidents }, (_, at) => ({
    title: told(`Not for them ${String(at)}`),
    when: aDate('2021-09-14'),
    narrative: null,
  }));
  const incidentOrder = shuffled([...printedIncidents, ...leftOut], how.seed + 1);
  const source = aDossierSource({
    people: order.map(personAt),
    incidents: incidentOrder,
    caseFields: {
      relations: shuffled(
        [
          ...relations.map(({ from, to, code }) => aRelation(code, idOf(from), idOf(to))),
          aRelation('sibling', idOf(PEOPLE), idOf(0)),
        ],
        how.seed + 2,
      ),
    },
  });
  return {
    source,
    request: aDossierRequest(source, {
      people: shuffled(
        order.map((at) => ({
          personId: idOf(at),
          mode: people[at] === undefined ? 'withheld' : people[at].isNamed ? 'named' : 'pseudonym',
          reason: people[at]?.reason ?? 'identity_of_source_or_witness',
        })),
        how.seed + 3,
      ),
      leftOutIncidents: incidentOrder.flatMap((incident, at) =>
        leftOut.some((other) => other === incident)
          ? [{ incidentId: incidentIdOf(at + 1), reason: 'not_needed_by_recipient' as const }]
          : [],
      ),
    }),
  };
}

/** Codes as they are drawn for a holder, from the same secret in both vaults. */
function drawn(): NonNullable<ProjectionContext['codes']> {
  const nothing = { stored: [], pending: [] };
  return {
    ...drawCodes({ ...nothing, secret: new Uint8Array(32), series: ['case', 'holder'] }),
    ...drawLabels(nothing),
  };
}

async function documentOf({ source, request }: Vault, codes = drawn()): Promise<DossierDocument> {
  const { dossier } = await projectDossier(source, request, { codes });
  return buildDossier(dossier, { language: 'en', createdAt: '2026-03-01T09:00:00.000Z', version: 1 });
}

/** All that is drawn: `field` says where in the vault a text stands, and is never printed. */
function printed(document: DossierDocument): string {
  return JSON.stringify(document, (key, value: unknown) => (key === 'field' ? undefined : value));
}

async function bytesOf(document: DossierDocument): Promise<string> {
  const chunks: Uint8Array[] = [];
  await renderPdf(document, {
    fonts: new FontSet(findFontsFolder()),
    signal: new AbortController().signal,
    pause: async () => {},
    output: async (chunk) => void chunks.push(chunk),
  });
  return Buffer.concat(chunks).toString('base64');
}

test('order of entry and what is withheld never change what is printed', async () => {
  await fc.assert(
    fc.asyncProperty(story, entry, entry, async (shown, one, other) => {
      expect(printed(await documentOf(entered(shown, one)))).toBe(
        printed(await documentOf(entered(shown, other))),
      );
    }),
    { numRuns: 80 },
  );
});

test('nor do they change a byte of the file', async () => {
  const [shown] = fc.sample(story, { numRuns: 1, seed: 7 });
  const [one, other] = fc.sample(entry, { numRuns: 2, seed: 11 });
  if (shown === undefined || one === undefined || other === undefined) throw new Error('no sample');
  expect(await bytesOf(await documentOf(entered(shown, one)))).toBe(
    await bytesOf(await documentOf(entered(shown, other))),
  );
});

type Wrong = readonly [string, (vault: Vault) => Promise<DossierDocument>];

/** Each shows something that it must not. */
const wrongProjections: readonly Wrong[] = [
  [
    'how much is withheld is told',
    ({ source, request }) => documentOf({ source, request: { ...request, areCountsShown: true } }),
  ],
  [
    'a code follows the order of entry',
    (vault) => documentOf(vault, { ...drawn(), codeOf: (id) => `W-${id.slice(-2)}` }),
  ],
  [
    'a label is the number in the case',
    (vault) => documentOf(vault, { ...drawn(), labelOf: (id) => `IN-${id.slice(-2)}` }),
  ],
  [
    'a name is not replaced',
    ({ source, request }) =>
      documentOf({
        source,
        request: {
          ...request,
          people: request.people.map((one) => ({
            ...one,
            mode: one.mode === 'pseudonym' ? 'named' : one.mode,
          })),
        },
      }),
  ],
  [
    'a code follows the order in which the request names people',
    (vault) => {
      const at = (id: string) => vault.request.people.findIndex(({ personId }) => personId === id);
      return documentOf(vault, { ...drawn(), codeOf: (id) => `W-${String(10 + at(id))}` });
    },
  ],
];

test.each(wrongProjections)('control: it is caught when %s', async (_, documentBy) => {
  let differing = 0;
  await fc.assert(
    fc.asyncProperty(story, entry, entry, async (shown, one, other) => {
      const [first, second] = [
        await documentBy(entered(shown, one)),
        await documentBy(entered(shown, other)),
      ];
      if (printed(first) !== printed(second)) differing += 1;
    }),
    { numRuns: 25 },
  );
  expect(differing).toBeGreaterThan(0);
});

/** The same for the same seed. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  return items
    .map((item) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return { item, at: state };
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
