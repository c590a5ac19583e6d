import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, widthOfPieces } from '#core/pdf/text/break-lines.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import { itemise } from '#core/pdf/text/itemise.ts';
import { findMissingGlyphs } from '#core/pdf/text/missing-glyphs.ts';
import { placeRuns } from '#core/pdf/text/place-runs.ts';
import { Shaper } from '#core/pdf/text/shape.ts';
import { toStyledText } from '#core/pdf/text/styled-text.ts';
import { directionOf, type Direction } from '#core/pdf/text/text-direction.ts';
import { fontsFolder, text } from './pdf-fixtures.ts';

const fonts = new FontSet(fontsFolder);
const shaper = new Shaper(fonts);
const SIZE = 10;

function linesOf(content: string, widthPoints: number, direction: Direction = directionOf(content, 'ltr')) {
  const styled = toStyledText([text(content)], 'regular');
  const width = { available: (widthPoints * 1000) / SIZE, scaleOf: () => 1, isKept: () => false };
  return [...breakLines(itemise(styled, direction, shaper), width, shaper)];
}

function textsOf(content: string, widthPoints: number): string[] {
  return linesOf(content, widthPoints).map((line) => line.pieces.map(({ run }) => run.text).join(''));
}

/** Texts of the runs of the first line from left to right. */
function visualTexts(content: string, direction: Direction): string[] {
  const [line] = linesOf(content, 1000, direction);
  if (line === undefined) return [];
  const place = { base: direction, left: 0, right: 1000, edge: 'left', sizeOf: () => SIZE } as const;
  return placeRuns(line, place, shaper).map(({ run }) => run.text);
}

test('numbers stand to the left of the right-to-left words that follow them', () => {
  expect(visualTexts('يىلى 2019 كەلدى', 'rtl').map((part) => part.trim())).toEqual([
    '',
    'كەلدى',
    '',
    '2019',
    'يىلى',
  ]);
});

test('brackets in right-to-left text are drawn mirrored and keep their own character', () => {
  const opening = shaper.shape(0, 'regular', true, '(');
  const closing = shaper.shape(0, 'regular', false, ')');
  expect(opening.glyphIds).toEqual(closing.glyphIds);
  expect(opening.texts).toEqual(['(']);
});

test('Uyghur letters join although their word is in an English line', () => {
  const runs = linesOf('a بىلىم b', 1000).flatMap((line) => line.pieces.map((piece) => piece.run));
  const word = runs.find(({ isRtl }) => isRtl);
  const alone = shaper.shape(1, 'regular', true, 'ل');
  expect(alone.texts).toEqual(['ل']);
  expect(word?.texts).toContain('ل');
  expect(word?.glyphIds[word.texts.indexOf('ل')]).not.toBe(alone.glyphIds[0]);
});

test('Chinese does not begin a line with closing punctuation', () => {
  for (let width = 20; width < 120; width += 10) {
    for (const line of textsOf('他再也没有回来，家里人也没有他的消息。（乌鲁木齐）市。', width).slice(1)) {
      expect(line).not.toMatch(/^[，。）]/u);
    }
  }
});

test('Tibetan breaks after a tsheg and never before a shad', () => {
  const lines = textsOf('བོད་ཡིག་ནི་བོད་ཀྱི་སྐད་ཡིག་ཡིན། །འདི་ལ་ཡོད་པ་རེད།', 60);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[་།]$/u);
  for (const line of lines) expect(line).not.toMatch(/^[་།]/u);
});

test('a word wider than the line is cut between graphemes and keeps every character', () => {
  const word = `https${'e\u0301'.repeat(80)}`;
  const lines = textsOf(word, 100);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(word);
  for (const line of lines) expect(line).not.toMatch(/^\u0301/u);
});

test('the direction of a paragraph is that of its first strong character outside isolates', () => {
  expect(directionOf('(1994) ئابدۇللا wrote', 'ltr')).toBe('rtl');
  expect(directionOf('He is ئابدۇللا', 'rtl')).toBe('ltr');
  expect(directionOf('\u2068ئابدۇللا\u2069 wrote', 'rtl')).toBe('ltr');
  expect(directionOf('12.03.2021', 'rtl')).toBe('rtl');
});

test('in Chinese, quotation marks and dashes are as wide as an ideograph, an apostrophe is not', () => {
  const familiesIn = (lang: string) => {
    const pieces = itemise(toStyledText([text('他说“好”——it’s。')], 'regular'), 'ltr', shaper, lang);
    return [...pieces].flatMap(({ run }) => [...run.text].map((character) => [character, run.face.family]));
  };
  expect(familiesIn('zh-Hans')).toEqual(
    [...'他说“好”——']
      .map((character) => [character, 3])
      .concat([
        ['i', 0],
        ['t', 0],
        ['’', 0],
        ['s', 0],
        ['。', 3],
      ]),
  );
  expect(familiesIn('en').filter(([character]) => /[“”—]/u.test(String(character)))).toEqual(
    [...'“”——'].map((character) => [character, 0]),
  );
});

test('a closing mark after a right-to-left word is in the font of the sentence around it', () => {
  const pieces = [...itemise(toStyledText([text('He said “ئۇچۇر” twice.')], 'regular'), 'ltr', shaper)];
  expect(pieces.filter(({ run }) => /[“”]/u.test(run.text)).map(({ run }) => run.face.family)).toEqual([
    0, 0,
  ]);
});

test('lines of a long text are filled as they are asked for', () => {
  const styled = toStyledText([text('words and words '.repeat(10_000))], 'regular');
  let asked = 0;
  function* counted() {
    for (const piece of itemise(styled, 'ltr', shaper)) {
      asked++;
      yield piece;
    }
  }
  const lines = breakLines(counted(), { available: 40_000, scaleOf: () => 1, isKept: () => false }, shaper);
  expect(lines.next().done).toBe(false);
  expect(asked).toBeLessThan(100);
  expect([...lines].length).toBeGreaterThan(1000);
  expect(asked).toBe(30_000);
});

test('characters that no font has are named once', () => {
  expect(findMissingGlyphs('ok 😀 and \u{10ffff} 😀', fonts)).toEqual(['😀', '\u{10ffff}']);
  expect(findMissingGlyphs('ئۇيغۇر 维吾尔 བོད Уйгур Έλληνας\u200d\u2068x\u2069\n', fonts)).toEqual([]);
});

test('a mark that no font can put on its letter is named with the letter', () => {
  expect(findMissingGlyphs('Ж1\u064b', fonts)).toEqual([]);
  expect(findMissingGlyphs('维\u064b', fonts)).toEqual(['维\u064b']);
});

const scraps = constantFrom(
  'The man ',
  'wrote (1994) ',
  '2019-',
  'ئابدۇللا ',
  'يىلى، ',
  '«ئۇچۇر» ',
  '乌鲁木齐市，',
  '“你好”',
  'བོད་ཡིག་',
  'ཡོད། །',
  'wang@example.org ',
  'Έλληνας ',
  'и Россия',
  '[AB7] ',
  '1,250.50 ',
  ' ',
  '-',
  'e\u0301',
  'averyveryverylongwordwithoutanybreak',
);

test('no character is lost and no line is wider than its frame', () => {
  assert(
    property(array(scraps, { maxLength: 60 }), integer({ min: 60, max: 480 }), (parts, width) => {
      const content = parts.join('');
      const lines = linesOf(content, width);
      const kept = lines.map((line) => line.pieces.map(({ run }) => run.text).join('')).join('');
      expect(kept.replaceAll(' ', '')).toBe(content.replaceAll(' ', ''));
      for (const line of lines) {
        const points = (widthOfPieces(line.pieces, { scaleOf: () => 1 }) * SIZE) / 1000;
        expect(points).toBeLessThanOrEqual(width + 0.001);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('no run of any paragraph holds the empty box glyph', () => {
  assert(
    property(array(scraps, { maxLength: 30 }), (parts) => {
      const glyphs = linesOf(parts.join(''), 300).flatMap((line) =>
        line.pieces.flatMap(({ run }) => run.glyphIds),
      );
      expect(glyphs).not.toContain(0);
    }),
    { numRuns: 100, seed: 7 },
  );
});

test('a glyph that turns out to be missing while shaping stops the work', () => {
  expect(() => shaper.shape(0, 'regular', false, 'a维')).toThrow('dossier/font-missing');
});
