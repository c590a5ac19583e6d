import { expect, test } from 'vitest';
import { contactPatterns } from '#shared/names/contact-details.ts';
import { findNames } from '#shared/names/find-names.ts';
import { NameIndex } from '#shared/names/name-index.ts';
import { PrintedNames } from '#shared/names/printed-names.ts';
import { proposedForms } from '#shared/names/proposed-forms.ts';
import { nameTokens, partsOfName, searchReadings } from '#shared/names/search-tokens.ts';
import { textPieces } from '#shared/names/text-pieces.ts';

const people = [
  'Alim Tursun',
  '王静雯',
  'བསོད་ནམས་སྒྲོལ་མ',
  '阿里木·吐尔逊',
  'Қайрат Әлиұлы',
  'A',
  '12345',
  '😀',
  'Police',
].map((text, index) => ({ id: String(index), names: [{ text }] }));
/** Repeated to full length; each is what some pattern of ours could go back and forth over. */
const shapes = [
  'a',
  'A',
  'Aa',
  'aA',
  'A.',
  'A. ',
  'a@',
  '@a',
  'a.',
  '.',
  '-',
  "a'",
  "'a",
  'a-',
  '1',
  '+1 ',
  '(1',
  '1-',
  '1.1',
  'a1',
  '1a',
  '王',
  '阿',
  '王·',
  '王 ',
  '王*',
  'བ',
  'བ་',
  'ئا',
  'ئ',
  '\u200b',
  'a\u200d',
  '%20',
];

/** How many characters are looked through, and twice as many. */
const LENGTH = 6_000;

/** Counts how often the engine asks its index: every other work of it is bounded for each question. */
class CountingIndex extends NameIndex {
  steps = 0;

  override find(key: string): ReturnType<NameIndex['find']> {
    this.steps += 1;
    return super.find(key);
  }
}

/** How many more steps a text of twice the length takes; 2 where it is linear, 4 where it is quadratic. */
function growth(shape: string, stepsOf: (text: string) => number, length = LENGTH): number {
  const text = (characters: number) => shape.repeat(Math.ceil(characters / shape.length));
  return stepsOf(text(2 * length)) / Math.max(stepsOf(text(length)), 100);
}

function stepsOfEngine(text: string): number {
  const index = new CountingIndex(people);
  const before = index.steps;
  findNames(index, text);
  return index.steps - before;
}

test('there are 33 hostile shapes', () => {
  expect(shapes).toHaveLength(33);
});

test.each(shapes)('a text that is %j over and over takes steps in proportion to its length', (shape) => {
  expect(growth(shape, stepsOfEngine)).toBeLessThan(2.6);
});

test('control: a planted search that goes back to the beginning at every place is seen', () => {
  const quadratic = (text: string) => {
    const index = new CountingIndex(people);
    for (let at = 0; at < text.length; at += 60) findNames(index, text.slice(0, at));
    return index.steps;
  };
  // Steps are counted, not timed: that it is quadratic shows at a tenth of the length, in a hundredth of the time.
  expect(growth('王', quadratic, LENGTH / 10)).toBeGreaterThan(2.6);
});

test('no pattern of contact details repeats anything without a bound, so none can go back and forth', () => {
  const withoutClasses = (source: string) => source.replaceAll(/\[(?:\\.|[^\]\\])*\]|\\./gu, 'x');
  for (const { source } of contactPatterns) expect(withoutClasses(source)).not.toMatch(/[+*]|\{\d+,\}/u);
  expect(withoutClasses('[a+]{1,3}b+')).toMatch(/[+*]/u);
});

test('every piece of a text is short, and all of them hold the whole text once and their overlaps', () => {
  const text = 'Alim Tursun '.repeat(90_000);
  let end = 0;
  let held = 0;
  for (const piece of textPieces(text)) {
    expect(piece.start).toBeLessThanOrEqual(end);
    expect(piece.text.length).toBeLessThanOrEqual(2_200);
    end = piece.start + piece.text.length;
    held += piece.text.length;
  }
  expect(end).toBe(text.length);
  expect(held).toBeLessThan(1.3 * text.length);
});

const bad = [
  ['one letter', 'A'],
  ['three hundred letters', 'Abcde'.repeat(60)],
  ['digits', '12345'],
  ['emoji', '😀😀'],
  ['invisible characters', '\u200b\u200d'],
  ['a word', 'Police'],
  ['marks', '·—*'],
  ['one Chinese character', '王'],
] as const;

test.each(bad)('a name of %s hides no other name, wherever it stands', (_what, name) => {
  const others = new NameIndex([
    { id: 'bad', names: [{ text: name }] },
    { id: 'client', names: [{ text: 'Alim Tursun' }, { text: '王静雯' }] },
  ]);
  const text = `${name} Alim Tursun ${name}王静雯${name} and Police Alim.`;
  const found = findNames(others, text).filter(({ forms }) =>
    forms.some(({ personId }) => personId === 'client'),
  );
  expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toMatch(
    /Alim Tursun.*王静雯.*Alim/u,
  );
});

test.each(bad)('a name of %s is typed, searched for and recorded without harm', (_what, name) => {
  expect(() => searchReadings(name)).not.toThrow();
  expect(() => nameTokens(name)).not.toThrow();
  expect(() => partsOfName(name)).not.toThrow();
  expect(() => proposedForms([name])).not.toThrow();
  expect(new PrintedNames([{ id: 'bad', names: [{ text: name }] }]).find('They asked her.')).toEqual([]);
});

test('a person called Police is asked about where the word can be the name, and is no alarm where it cannot', () => {
  const police = new NameIndex([{ id: 'p', names: [{ text: 'Police' }] }]);
  expect(findNames(police, 'The police came. Police officers came.')).toEqual([]);
  expect(findNames(police, 'Then they asked for Police, his friend.')).toMatchObject([{ isCertain: false }]);
});

test('of ten thousand people of one family name a whole name is found, and the family name alone is not asked about', () => {
  const given = '静雯伟芳敏丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英';
  const many = new NameIndex(
    Array.from({ length: 10_000 }, (_, number) => ({
      id: String(number),
      names: [
        {
          text: `王${given[number % given.length] ?? ''}${given[Math.floor(number / given.length) % given.length] ?? ''}`,
        },
      ],
    })),
  );
  const text = '王先生说，王雯静没有来。国王在上海。';
  const found = findNames(many, text).map(({ start, end }) => text.slice(start, end));
  expect(found).toContain('王雯静');
  expect(found).not.toContain('国王');
});

test('a text that is one name again and again is found in every place', () => {
  const one = new NameIndex([{ id: 'p', names: [{ text: 'Alim Tursun' }] }]);
  const found = findNames(one, 'Alim Tursun came. '.repeat(2_000));
  expect(found).toHaveLength(2_000);
  expect(found.every(({ isWhole, isCertain }) => isWhole && isCertain)).toBe(true);
});

test('forms that contradict their language are read by their letters', () => {
  // The engine is never told a language: what a form is tagged with cannot mislead it.
  const mixed = new NameIndex([{ id: 'p', names: [{ text: 'Айшәм Memet 王' }] }]);
  expect(findNames(mixed, 'They asked for Ayshem.')).toHaveLength(1);
});
