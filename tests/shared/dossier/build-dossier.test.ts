import { expect, test } from 'vitest';
import { buildDossier } from '#shared/dossier/sections/build-dossier.ts';
import { documentInlines } from '#shared/dossier/document-inlines.ts';
import type { DossierDocument } from '#shared/dossier/document-model.ts';
import { dossierDocument } from '#shared/dossier/document-model.ts';
import { projectDossier } from '#shared/dossier/projection/project-dossier.ts';
import type { DossierSource } from '#shared/dossier/dossier-source.ts';
import { aDossierRequest, aDossierSource, personIdOf } from '#tests/support/dossier-source-builder.ts';
import { createTranslator } from '#shared/i18n/create-translator.ts';
import { dossierLanguages } from '#shared/i18n/dossier-language.ts';
import { termLabel, vocabularies } from '#shared/vocabularies/vocabulary-index.ts';
import { aName, told, translated } from '#tests/support/record-builders.ts';

async function documentOf(
  source: DossierSource,
  language: 'en' | 'zh-Hans' = 'en',
): Promise<DossierDocument> {
  const { dossier } = await projectDossier(source, aDossierRequest(source));
  return buildDossier(dossier, { language, createdAt: '2026-03-01T09:00:00.000Z', version: 3 });
}

function textOf(document: DossierDocument): string {
  return [...documentInlines(document)].map(({ text }) => text).join('\n');
}

/** The text between the headings of two sections. */
function sectionOf(document: DossierDocument, id: string): string {
  const isTop = (block: DossierDocument['blocks'][number]) => block.kind === 'heading' && block.level === 1;
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const rest = document.blocks.slice(start + 1);
  const end = rest.findIndex(isTop);
  return textOf({ ...document, blocks: rest.slice(0, end === -1 ? undefined : end) });
}

const source = aDossierSource({
  people: [
    { names: [aName('Alim Tursun')], roles: ['client', 'target'] },
    {
      names: [aName('Perizat Example')],
      roles: ['relative', 'perpetrator'],
    },
    { names: [aName('王示例')], roles: ['perpetrator'] },
  ],
  incidents: [
    {
      title: told('Video call by the sister'),
      when: { extent: 'moment', edtf: '2022-03-12', basis: 'recollection' },
      narrative: { translations: [], text: 'She read from a sheet.\n\nShe looked to her left.', lang: 'en' },
      victims: { state: 'known', value: [{ who: { kind: 'person', personId: personIdOf(2) } }] },
      involvements: {
        state: 'known',
        value: [
          {
            actor: { kind: 'person', personId: personIdOf(2) },
            perpetratorType: { code: 'relative_messenger_coerced', words: null },
            role: { code: 'intermediary_messenger_coerced', words: null },
            titleAsStated: { state: 'unknown' },
            basis: [],
            confidence: 'likely',
            acts: 'all',
          },
          {
            actor: { kind: 'person', personId: personIdOf(3) },
            perpetratorType: { code: 'psb_local', words: null },
            role: { code: 'gave_orders', words: null },
            titleAsStated: { state: 'known', value: 'Director' },
            basis: ['self_identified_official', 'state_denial'],
            confidence: 'possible',
            acts: 'all',
          },
        ],
      },
      exactWords: [{ ...translated('回来吧', 'zh-Hans', 'Come back'), speaker: { state: 'unknown' } }],
      sources: [
        {
          kind: 'observed',
          description: { text: 'the person concerned', lang: 'en' },
          date: { state: 'not_answered' },
        },
        {
          kind: 'published',
          description: { text: 'a newspaper', lang: 'en' },
          date: { state: 'not_answered' },
        },
      ],
    },
    {
      title: told('Sister summoned'),
      when: { extent: 'moment', edtf: '2022-03-14', basis: 'recollection' },
      familyPressure: {
        state: 'known',
        value: [
          {
            words: null,
            code: 'summons_interrogation',
            relative: { state: 'known', value: { kind: 'person', personId: personIdOf(2) } },
            note: null,
          },
        ],
      },
    },
  ],
});

test.each(['en', 'zh-Hans'] as const)(
  'in %s every link leads somewhere and every id is given once',
  async (language) => {
    const document = dossierDocument.parse(await documentOf(source, language));
    const ids = document.blocks.flatMap((block) =>
      'id' in block && block.id !== undefined ? [block.id] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...documentInlines(document)].flatMap(({ inline }) =>
      inline.kind === 'reference' ? [inline.target] : [],
    );
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  },
);

test('both languages print the same sections', async () => {
  const [english, chinese] = [await documentOf(source), await documentOf(source, 'zh-Hans')];
  const headings = ({ blocks }: DossierDocument) =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
  expect(headings(chinese)).toEqual(headings(english));
  expect(textOf(chinese)).toContain('据称');
});

test('the chronology says of each incident what was observed and what was reported', async () => {
  const { blocks } = await documentOf(source);
  const table =
    blocks[blocks.findIndex((block) => block.kind === 'heading' && block.id === 'chronology') + 1];
  if (table?.kind !== 'table') throw new Error('no chronology');
  const basis = table.columns.findIndex(({ header }) => header === 'Basis');
  expect(table.rows.map((row) => row[basis])).toEqual([
    [{ kind: 'text', text: 'observed, published' }],
    [{ kind: 'text', text: 'no source' }],
  ]);
});

test('page one begins with what is asked and says what is missing', async () => {
  const document = await documentOf(source);
  const cover = sectionOf(document, 'cover');
  expect(cover.indexOf('What is asked of you')).toBeLessThan(cover.indexOf('Person concerned'));
  expect(cover).toContain('names and details of 3 people shown by code');
  expect(cover).toContain('section 8');
  expect(cover).toContain('Simplified Chinese');
});

test('a relative who was made to carry the message stands under family, not under who acted', async () => {
  const document = await documentOf(source);
  expect(sectionOf(document, 'actors')).not.toContain('R-01');
  expect(sectionOf(document, 'actors')).toContain('P-01');
  expect(sectionOf(document, 'family')).toContain('made to carry the message');
});

test('what the state denied is printed and not counted as pointing to it', async () => {
  const document = await documentOf(source);
  expect(sectionOf(document, 'summary')).not.toContain('Denied by the state');
  expect(sectionOf(document, 'state-link')).toContain('The state denied or explained the matter');
});

test('nobody is called a perpetrator', async () => {
  expect(textOf(await documentOf(source))).not.toMatch(/perpetrator|offender|guilty of (?!anything)/iu);
});

test('what was observed and what was published stay on lines of their own', async () => {
  const facts = (await documentOf(source)).blocks.flatMap((block) =>
    block.kind === 'facts' ? block.rows : [],
  );
  const valueOf = (wanted: string) =>
    facts.find(({ label }) => label === wanted)?.value.map((inline) => ('text' in inline ? inline.text : ''));
  expect(valueOf('Observed by the person telling')).toEqual(['the person concerned']);
  expect(valueOf('Published')).toEqual(['a newspaper']);
});

test('the account is printed in numbered paragraphs to which the chronology leads', async () => {
  const document = await documentOf(source);
  const numbered = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.number !== undefined ? [[block.number, block.id]] : [],
  );
  expect(numbered).toEqual([
    ['1', 'paragraph-1'],
    ['2', 'paragraph-2'],
  ]);
  expect(JSON.stringify(document.blocks)).toContain('"target":"paragraph-1"');
});

test('contact and pressure on family within a week are pointed out', async () => {
  expect(sectionOf(await documentOf(source), 'summary')).toMatch(/Close in time/u);
});

test('version and reference stand on every page', async () => {
  const { header } = await documentOf(source);
  expect(header).toEqual({ start: 'CONFIDENTIAL', end: 'CASE-2026-0007 · version 3' });
});

test.each(vocabularies['risk-level'].terms.map(({ code }) => code))(
  'the level of risk "%s" changes nothing in a dossier unless it is asked for, in either language',
  async (risk) => {
    const withRisk = { ...source, case: { ...source.case, risk } };
    const other = {
      ...source,
      case: { ...source.case, risk: risk === 'high' ? ('low' as const) : ('high' as const) },
    };
    for (const language of dossierLanguages) {
      const [shown, same] = await Promise.all([withRisk, other].map((one) => documentOf(one, language)));
      expect(shown).toEqual(same);
      const { dossier } = await projectDossier(withRisk, aDossierRequest(withRisk, { isRiskShown: true }));
      const asked = await buildDossier(dossier, {
        language,
        createdAt: '2026-03-01T09:00:00.000Z',
        version: 3,
      });
      const label = termLabel('risk-level', risk, language);
      const facts = (document: DossierDocument | undefined) =>
        (document?.blocks ?? []).flatMap((block) => (block.kind === 'facts' ? block.rows : []));
      const row = createTranslator(language).t('dossier:cover.risk');
      const said = (document: DossierDocument | undefined) =>
        facts(document).flatMap((fact) => (fact.label === row ? fact.value : []));
      expect(said(shown)).toEqual([]);
      expect(said(asked)).toEqual([
        { kind: 'text', text: expect.stringMatching(new RegExp(`^${label}`, 'u')) },
      ]);
    }
  },
);

test('the summary has as many lines for three hundred incidents as for thirty, and says how many more there are', async () => {
  const many = (count: number) =>
    aDossierSource({
      people: [{ names: [aName('Alim Tursun')], roles: ['client', 'target'] }],
      incidents: Array.from({ length: count }, (_, index) => ({
        title: told(`Call ${String(index)}`),
        when: {
          extent: 'moment' as const,
          edtf: `2022-${String((index % 12) + 1).padStart(2, '0')}-1${String(index % 10)}`,
          basis: null,
        },
        demands: {
          state: 'known' as const,
          value: [
            {
              code: 'return_to_state' as const,
              words: null,
              isExplicit: { state: 'unknown' as const },
              consequence: { state: 'unknown' as const },
              deadline: {
                state: 'known' as const,
                value: {
                  extent: 'moment' as const,
                  edtf: `20${String(24 + (index % 6))}-06-30`,
                  basis: null,
                },
              },
            },
          ],
        },
      })),
    });
  const linesOf = async (count: number) => sectionOf(await documentOf(many(count)), 'summary').split('\n');
  const [few, lots] = [await linesOf(30), await linesOf(300)];
  expect(lots).toHaveLength(few.length);
  expect(lots.join('')).toContain('50 incidents: IN-51 to IN-225');
  const cover = sectionOf(await documentOf(many(300)), 'cover');
  expect(cover.indexOf('30 June 2026')).toBeLessThan(cover.indexOf('30 June 2027'));
  expect(cover).toContain('30 June 2026');
  expect(cover).not.toContain('30 June 2024');
  expect(cover).toContain('and 4 more');
});
