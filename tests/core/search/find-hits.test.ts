import { beforeEach, expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { createCase } from '#core/cases/create-case.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { createPerson } from '#core/people/create-person.ts';
import { personKind } from '#core/people/person-kind.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { findHits } from '#core/search/find-hits.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import { openTestVault, type TestVault } from '#tests/support/open-test-vault.ts';
import {
  aCase,
  aLink,
  anIncident,
  aName,
  aPerson,
  channels,
  told,
  aPlace,
  anAct,
  aPressure,
  translated,
  victims,
  type IncidentDraft,
} from '#tests/support/record-builders.ts';
import { planned } from '#tests/support/query-plans.ts';

let vault: TestVault;
let session: VaultSession;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  session = vault.session;
  caseId = createCase(session, {
    fields: aCase({ codeword: 'Almanac', hostStates: { state: 'unknown' } }),
  }).id;
});

function add(title: string, overrides: Partial<IncidentDraft> = {}): string {
  return createIncident(session, {
    caseId,
    fields: anIncident({
      title: told(title),
      acts: { state: 'unknown' },
      channels: { state: 'unknown' },
      ...overrides,
    }),
  }).id;
}

function found(text: string): string[] {
  return findHits(session.db, recordKinds, { text }).hits.map(({ id }) => id);
}

function english(text: string) {
  return { text, lang: 'en' };
}

function place(country: string, overrides: Parameters<typeof aPlace>[0] = {}) {
  return aPlace({ country: { state: 'known', value: country }, precision: 'country', ...overrides });
}

test('the published facts are found by English, Chinese and pinyin words', () => {
  const stations = add('Three undeclared stations in the United Kingdom', {
    places: {
      state: 'known',
      value: [
        place('GB', {
          name: english('London'),
          type: { code: 'overseas_service_station', words: null },
          venueFront: { code: 'estate_agency', words: null },
        }),
        place('GB', {
          name: english('Glasgow'),
          type: { code: 'overseas_service_station', words: null },
          venueFront: { code: 'restaurant', words: null },
        }),
      ],
    },
  });
  const returned = add('Returned under pressure', {
    places: { state: 'known', value: [place('FR')] },
    acts: { state: 'known', value: [anAct('persuade_return')] },
  });
  const renditions = add('Taken back by force', {
    when: { extent: 'moment', edtf: 'XXXX', basis: 'inferred' },
    places: { state: 'known', value: [place('RS'), place('ES')] },
    acts: { state: 'known', value: [anAct('rendition')] },
  });
  const newYork = add('A station reported in New York', {
    places: { state: 'known', value: [place('US', { name: english('New York') })] },
    exactWords: [
      {
        text: 'It violates sovereignty and circumvents standard judicial and law enforcement cooperation processes.',
        lang: 'en',
        speaker: {
          state: 'known',
          value: { kind: 'described', description: english('the director of the FBI') },
        },
        translations: [
          { text: '这侵犯了主权', lang: 'zh-Hans', translator: null, kind: 'working', day: null },
        ],
      },
    ],
  });
  const searches: readonly (readonly [string, readonly string[]])[] = [
    ['glasgow restaurant', [stations]],
    ['estate agency', [stations]],
    ['英国', [stations]],
    ['yingguo', [stations]],
    ['海外警务', [stations]],
    ['france', [returned]],
    ['法国', [returned]],
    ['faguo', [returned]],
    ['劝返', [returned]],
    ['勸返', [returned]],
    ['quanfan', [returned]],
    ['persuade_return', [returned]],
    ['serbia', [renditions]],
    ['塞尔维亚', [renditions]],
    ['xibanya', [renditions]],
    ['sovereignty judicial', [newYork]],
    ['主权', [newYork]],
    ['zhuquan', [newYork]],
    ['美国', [newYork]],
    ['fbi', [newYork]],
    ['stations', [newYork, stations]],
    ['station', [newYork, stations]],
  ];
  for (const [text, ids] of searches) expect(found(text), text).toEqual(ids);
});

test('words in every field of a record find it, and words of no record find nothing', () => {
  const theCase = createCase(session, {
    fields: aCase({
      codeword: 'Quokka',
      summary: told('summaryword'),
      objective: { state: 'known', value: told('objectiveword') },
      stateOfOrigin: { state: 'known', value: 'TJ' },
      hostStates: { state: 'known', value: ['PT'] },
      status: 'monitoring',
      risk: 'extreme',
    }),
  });
  for (const text of [
    'quokka',
    'summaryword',
    'objectiveword',
    'tajikistan',
    '葡萄牙',
    '极高',
    theCase.reference,
  ]) {
    expect(found(text), text).toContain(theCase.id);
  }
  const person = createPerson(session, {
    fields: aPerson({
      names: [aName('Nameword', { inDocument: 'documentword' }), aName('ئالىم')],
      occupation: { state: 'known', value: told('occupationword') },
      birth: {
        state: 'known',
        value: { extent: 'moment', edtf: '1984', verbatim: english('birthword'), basis: 'recollection' },
      },
      nationalities: { state: 'known', value: ['KZ'] },
    }),
    inCase: { ...aLink({ notes: english('notesword') }), caseId: theCase.id },
  });
  for (const text of [
    'nameword',
    'documentword',
    'alim',
    'occupationword',
    '1984',
    'birthword',
    'notesword',
    'kazakhstan',
  ]) {
    expect(found(text), text).toEqual([person.id]);
  }
  const described = { kind: 'described', description: english('describedword') } as const;
  const incident = add('Titleword', {
    when: { extent: 'moment', edtf: '2019-03', verbatim: english('verbatimword'), basis: 'recollection' },
    places: { state: 'known', value: [place('RO', { name: english('placeword') })] },
    acts: { state: 'known', value: [anAct('stalking', { note: 'actnoteword' })] },
    channels: channels('letter'),
    exactWords: [
      {
        text: 'exactword',
        lang: 'en',
        speaker: { state: 'unknown' },
        translations: translated('', '', 'translatedword').translations,
      },
    ],
    narrative: told('narrativeword'),
    victims: victims(described),
    involvements: {
      state: 'known',
      value: [
        {
          actor: { kind: 'described', description: english('actorword') },
          perpetratorType: { code: 'unknown', words: null },
          role: { code: 'carried_out', words: null },
          titleAsStated: { state: 'known', value: 'statedword' },
          basis: [],
          confidence: 'possible',
          acts: 'all',
        },
      ],
    },
    familyPressure: {
      state: 'known',
      value: [aPressure('visit_warning', { note: 'pressureword' })],
    },
    sources: [{ kind: 'reported', description: english('sourceword'), date: { state: 'unknown' } }],
  });
  const words = [
    'titleword',
    'verbatimword',
    'placeword',
    'romania',
    'actnoteword',
    'stalking',
    'letter',
    '信件',
    'exactword',
    'translatedword',
    'narrativeword',
    'describedword',
    'actorword',
    'statedword',
    'pressureword',
    'sourceword',
    '2019-03',
  ];
  for (const text of words) expect(found(text), text).toEqual([incident]);
  expect(found('nowhereword')).toEqual([]);
  expect(found('titleword nowhereword')).toEqual([]);
});

test('every word must occur, only the last may be a beginning, and Chinese is found as it is joined', () => {
  const call = add('A call from the police station', {
    narrative: { translations: [], text: '警察打电话', lang: 'zh-Hans' },
  });
  const visit = add('A police visit', { narrative: { translations: [], text: '警车观察', lang: 'zh-Hans' } });
  expect(found('police')).toEqual([visit, call]);
  expect(found('police call')).toEqual([call]);
  expect(found('call pol')).toEqual([call]);
  expect(found('pol call')).toEqual([]);
  expect(found('警察')).toEqual([call]);
  expect(found('警 察')).toEqual([visit, call]);
  expect(found('jingcha')).toEqual([call]);
  // 警察 and 警车 begin alike.
  expect(found('jingch')).toEqual([visit, call]);
});

test('accents, case, width, vowel marks and forms of letters make no difference', () => {
  const elodie = add('Élodie’s flat');
  const teacher = add('المُعَلِّم');
  const uyghur = add('ئالىم');
  for (const text of ['elodie', 'ÉLODIE', 'ｅｌｏｄｉｅ', "élodie's"])
    expect(found(text), text).toEqual([elodie]);
  expect(found('المعلم')).toEqual([teacher]);
  for (const text of ['ئالىم', 'alim']) expect(found(text), text).toEqual([uyghur]);
});

test('a long text is found in its last line, and by its sound in its beginning', () => {
  const id = add('Long', {
    narrative: {
      translations: [],
      text: `警察来了。${'他们说了很多话。'.repeat(40_000)}最后提到银杏。`,
      lang: 'zh-Hans',
    },
  });
  expect(found('银杏')).toEqual([id]);
  expect(found('jingcha')).toEqual([id]);
});

test('a changed record is found by its new words only, and stands first', () => {
  const id = add('Before');
  add('Another before');
  expect(found('before')[1]).toBe(id);
  updateRecord(session, incidentKind, {
    id,
    expectedRevision: 1,
    fields: anIncident({ title: told('After before') }),
  });
  expect(found('before')[0]).toBe(id);
  updateRecord(session, incidentKind, {
    id,
    expectedRevision: 2,
    fields: anIncident({ title: told('After') }),
  });
  expect(found('before')).not.toContain(id);
  expect(found('after')).toEqual([id]);
  updateRecord(session, caseKind, { id: caseId, expectedRevision: 1, fields: aCase({ codeword: 'Zinnia' }) });
  expect(found('almanac')).toEqual([]);
  expect(found('zinnia')).toEqual([caseId]);
  const person = createPerson(session, { fields: aPerson({ names: [aName('Oldname')] }) });
  updateRecord(session, personKind, {
    id: person.id,
    expectedRevision: 1,
    fields: aPerson({ names: [aName('Newname')] }),
  });
  expect([found('oldname'), found('newname')]).toEqual([[], [person.id]]);
});

test('hits come in pages, the newest change first, each once', () => {
  const ids = Array.from({ length: 2 * LIST_PAGE_SIZE + 10 }, (_, index) => add(`Planted ${String(index)}`));
  const pages: string[][] = [];
  let next: number | undefined;
  do {
    const page = findHits(session.db, recordKinds, { text: 'planted', after: next });
    pages.push(page.hits.map(({ id }) => id));
    next = page.next ?? undefined;
  } while (next !== undefined);
  expect(pages.map((page) => page.length)).toEqual([LIST_PAGE_SIZE, LIST_PAGE_SIZE, 10]);
  expect(pages.flat()).toEqual(ids.toReversed());
});

test('a search can be for one kind of record', () => {
  const incident = add('Cedar');
  const person = createPerson(session, { fields: aPerson({ names: [aName('Cedar')] }) });
  expect(found('cedar')).toEqual([person.id, incident]);
  expect(
    findHits(session.db, recordKinds, { text: 'cedar', noun: 'incident' }).hits.map(({ id }) => id),
  ).toEqual([incident]);
  expect(findHits(session.db, recordKinds, { text: 'cedar', noun: 'case' }).hits).toEqual([]);
});

test('a hit leads to its record and its case', () => {
  const id = add('Call about cedar');
  const person = createPerson(session, { fields: aPerson({ names: [aName('Cedar Test')] }) });
  expect(findHits(session.db, recordKinds, { text: 'cedar' }).hits).toEqual([
    {
      noun: 'person',
      id: person.id,
      caseId: null,
      title: 'Cedar Test',
      titleMarks: [[0, 5]],
      reference: null,
      snippet: 'Cedar Test',
      marks: [[0, 5]],
      why: null,
      isPart: false,
      updatedAt: '2026-03-01T09:00:00.000Z',
    },
    {
      noun: 'incident',
      id,
      caseId,
      title: 'Call about cedar',
      titleMarks: [[11, 16]],
      reference: `${getRecord(session.db, caseKind, caseId).reference}/IN-01`,
      snippet: 'Call about cedar',
      marks: [[11, 16]],
      why: null,
      isPart: false,
      updatedAt: '2026-03-01T09:00:00.000Z',
    },
  ]);
});

test('whatever is typed is words and never a query language', () => {
  const id = add('O’Brien said "nein" (twice) AND left: 50% *really* 😀');
  for (const text of [
    '"',
    '""',
    "'",
    'AND',
    'OR NOT',
    'NEAR(',
    '(',
    ')',
    '*',
    '^',
    ':',
    'title:',
    '-',
    '+',
    '{x}',
    '\\',
    '%',
    ';',
    '--',
  ]) {
    expect(() => found(text), text).not.toThrow();
  }
  for (const text of ['😀', '👩‍👩‍👧', '\u202E', '\u202E\u200B', '   ', '', '…', '"" *'])
    expect(found(text), text).toEqual([]);
  for (const text of [
    '"nein"',
    '(twice)',
    'and left',
    '*really*',
    '50%',
    "o'brien",
    'really 😀',
    '\u202Ereally',
  ]) {
    expect(found(text), text).toEqual([id]);
  }
  expect(found('nein" OR "qzxw')).toEqual([]);
});

test('a page of hits is read through the index, newest first, without a sort', () => {
  add('Cedar');
  const db = planned(session.db);
  findHits(db, recordKinds, { text: 'cedar', after: 1_000_000 });
  expect(db.steps.some((step) => step.includes('VIRTUAL TABLE INDEX'))).toBe(true);
  expect(db.steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
});
