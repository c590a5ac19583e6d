import { expect, test } from 'vitest';
import {
  findTerm,
  termLabel,
  vocabularies,
  vocabularyCode,
  vocabularyIds,
} from '#shared/vocabularies/vocabulary-index.ts';
import type { Localised, Vocabulary } from '#shared/vocabularies/vocabulary.ts';
import { releasedCodes } from './released-codes.ts';

const lists: readonly Vocabulary[] = Object.values(vocabularies);
const terms = lists.flatMap(({ id, terms }) =>
  terms.map((term) => ({ name: `${id}/${term.code}`, ...term })),
);

test('each vocabulary is kept under its own id', () => {
  for (const id of vocabularyIds()) expect(vocabularies[id].id).toBe(id);
});

test('codes are slugs, once in their vocabulary', () => {
  expect(terms.filter(({ code }) => !/^[a-z][a-z0-9_]*$/u.test(code))).toEqual([]);
  for (const { id, terms } of lists)
    expect(new Set(terms.map(({ code }) => code)).size, id).toBe(terms.length);
});

test('no code that records may hold ever goes away', () => {
  for (const id of vocabularyIds()) {
    const codes = vocabularies[id].terms.map(({ code }) => code);
    expect(codes, id).toEqual(expect.arrayContaining(releasedCodes[id].split(' ')));
  }
});

test('labels, definitions and groups are written in both languages, as plain text', () => {
  const texts: [string, Localised][] = [
    ...terms.flatMap(({ name, label, definition }): [string, Localised][] => [
      [name, label],
      [name, definition],
    ]),
    ...lists.flatMap(({ id, groups = [] }) => groups.map(({ label }): [string, Localised] => [id, label])),
  ];
  const bad = texts.filter(
    ([, { en, 'zh-Hans': zh }]) =>
      !/\p{L}/u.test(en) ||
      !/\p{Script=Han}/u.test(zh) ||
      /\*\*|`|\[[A-Z]\]/u.test(en + zh) ||
      en !== en.trim(),
  );
  expect(bad).toEqual([]);
});

test('two terms of a list never look the same to the person who chooses', () => {
  for (const { id, terms } of lists) {
    for (const language of ['en', 'zh-Hans'] as const) {
      const labels = terms.map(({ label }) => label[language]);
      expect(new Set(labels).size, `${id} ${language}`).toBe(labels.length);
    }
  }
});

test('every term says where it comes from', () => {
  expect(terms.filter(({ source }) => source.trim() === '')).toEqual([]);
});

test('every group of a term is declared, and every declared group has terms', () => {
  for (const { id, groups = [], terms } of lists) {
    const used = new Set(terms.flatMap(({ group }) => (group === undefined ? [] : [group])));
    expect([...used].sort(), id).toEqual(groups.map(({ code }) => code).sort());
  }
});

test('the groups of acts are the classes of PACE', () => {
  const classOf = { distance: 'T', home: 'T', direct: 'D', 'co-opting': 'C', mobility: 'M' } as const;
  for (const { code, group, crosswalk } of vocabularies.act.terms) {
    if (code === 'other' || code === 'unknown') continue;
    expect(crosswalk?.paceClass, code).toContain(classOf[group as keyof typeof classOf]);
  }
});

test('each type of the FBI, of the UK and of Safeguard Defenders has an act', () => {
  const walks = vocabularies.act.terms.flatMap(({ crosswalk }) =>
    crosswalk === undefined ? [] : [crosswalk],
  );
  expect(new Set(walks.flatMap(({ fbi }) => fbi ?? [])).size).toBe(9);
  expect(new Set(walks.flatMap(({ uk }) => uk ?? [])).size).toBe(7);
  expect(new Set(walks.flatMap(({ sd }) => sd ?? [])).size).toBe(3);
});

test('a relative who was made to carry a message is called a victim first', () => {
  expect(findTerm('perpetrator-type', 'relative_messenger_coerced')?.definition.en).toContain('victim first');
  expect(findTerm('involvement', 'intermediary_messenger_coerced')?.definition.en).toContain('victim first');
});

test('a known code is taken, any other is refused with a code of its own', () => {
  const act = vocabularyCode('act');
  expect(act.parse('persuade_return')).toBe('persuade_return');
  for (const wrong of ['', 'Persuade_return', 'to_life', '劝返', '__proto__', 'constructor']) {
    const issue = act.safeParse(wrong).error?.issues[0];
    expect(issue, wrong).toMatchObject({ code: 'custom', params: { code: 'vocabulary/unknown-code' } });
  }
});

test('a label is given in the language asked for, and a lost code shows itself', () => {
  expect(termLabel('family-pressure', 'exit_ban', 'zh-Hans')).toBe('边控（限制出境）');
  expect(termLabel('venue-link', 'listed_address_only', 'en')).toBe('Listed address only');
  expect(termLabel('act', 'from_the_future', 'en')).toBe('from_the_future');
});
