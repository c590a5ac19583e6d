import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, widthOfPieces } from '#core/pdf/text/break-lines.ts';
import { drawableText } from '#core/pdf/text/drawable-text.ts';
import { FontSet, HAN } from '#core/pdf/text/font-set.ts';
import { itemise } from '#core/pdf/text/itemise.ts';
import { placeRuns } from '#core/pdf/text/place-runs.ts';
import { Shaper } from '#core/pdf/text/shape.ts';
import { toStyledText } from '#core/pdf/text/styled-text.ts';
import { directionOf, type Direction } from '#core/pdf/text/text-direction.ts';
import { fontsFolder, text } from './pdf-fixtures.ts';

const fonts = new FontSet(fontsFolder);
const shaper = new Shaper(fonts);
const SIZE = 10;
/** Around what fonts and the algorithm of directions treat apart. */
const EDGES = [
  0, 0x7f, 0xad, 0x34f, 0x61c, 0x180b, 0x200d, 0x2028, 0x206f, 0xfe0f, 0xfeff, 0xfffe, 0xe0001, 0xe007f,
];

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
  return placeRuns(line, place, shaper)
    .toSorted((a, b) => a.x - b.x)
    .map(({ run }) => run.text);
}

test('numbers stand to the left of the right-to-left words that follow them', () => {
  expect(visualTexts('يىلى 2019 كەلدى', 'rtl').map((part) => part.trim())).toEqual([
    '',
    'كەلدى',
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
      .map((character) => [character, HAN])
      .concat([
        ['i', 0],
        ['t', 0],
        ['’', 0],
        ['s', 0],
        ['。', HAN],
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

test('characters that no font has stand as their code in place, and are named once', () => {
  expect(drawableText('ok 😀 and \u{10ffff} \u{10ffff}\ue000', fonts)).toEqual({
    text: 'ok 😀 and [U+10FFFF] [U+10FFFF][U+E000]',
    otherwise: [
      { character: '\u{10ffff}', drawn: '[U+10FFFF]' },
      { character: '\ue000', drawn: '[U+E000]' },
    ],
  });
});

test('a text of which fonts have all comes back as it is', () => {
  const text = 'ئۇيغۇر 维吾尔 བོད Уйгур Έλληνας\u200d\u2068x\u2069\n';
  expect(drawableText(text, fonts)).toEqual({ text, otherwise: [] });
});

test('a rare Han character is drawn by a second face, or as its code where no face has it', () => {
  expect(drawableText('名叫\u{20bb7}\u{20021}', fonts).text).toBe('名叫[U+20BB7]\u{20021}');
});

test('a compatibility character that no font has is drawn as its canonical one, and named', () => {
  expect(drawableText('\u{2f800}人', fonts)).toEqual({
    text: '丽人',
    otherwise: [{ character: '\u{2f800}', drawn: '丽' }],
  });
});

test('a mark that no font can put on its letter stands as its code behind it', () => {
  expect(drawableText('Ж1\u064b', fonts).otherwise).toEqual([]);
  expect(drawableText('维\u064b', fonts).text).toBe('维[U+064B]');
});

test.each(['😭', '🙏🏽', '👨‍👩‍👧', '🇩🇪', '🤷‍♀️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])(
  'the sequence %s is one sign, also beside words and digits',
  (sequence) => {
    const runs = linesOf(`a${sequence}9 维${sequence}`, 1000).flatMap((line) =>
      line.pieces.map(({ run }) => run),
    );
    const signs = runs.filter(({ face }) => face.name === 'noto-emoji-regular');
    expect(signs.map(({ glyphIds }) => glyphIds.filter((id) => id > 3).length)).toEqual([1, 1]);
    expect(signs.map(({ texts }) => texts.join(''))).toEqual([sequence, sequence]);
  },
);

test('whatever character somebody is sent can be drawn', () => {
  const codes = Array.from({ length: 0x110000 / 97 }, (_, index) => index * 97);
  const characters = [...codes, ...EDGES]
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
  for (let start = 0; start < characters.length; start += 500) {
    const { text } = drawableText(characters.slice(start, start + 500).join('a '), fonts);
    expect(drawableText(text, fonts).otherwise).toEqual([]);
    for (const part of text.split(/[\n\v\f\r\u0085\u2028\u2029]/u)) linesOf(part.replaceAll('\t', ' '), 400);
  }
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
  expect(() => shaper.shape(0, 'regular', false, 'a维')).toThrow('dossier/not-drawn');
});

test('Chinese signs that meet are closed up, and those that stand alone are not', () => {
  const widths = (content: string) => shaper.shape(HAN, 'regular', false, content).advances;
  expect(widths('）、上')).toEqual([500, 1000, 1000]);
  expect(widths('：“好”。')).toEqual([500, 1000, 1000, 500, 1000]);
  expect(widths('（“好')).toEqual([1000, 500, 1000]);
  expect(widths('好，上')).toEqual([1000, 1000, 1000]);
});

test('an address breaks after its slashes before it is cut', () => {
  const address = 'https://example.org/cases/2024/reports/annex';
  const lines = textsOf(`See ${address} for more.`, 110);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines.slice(0, -2)) expect(line).toMatch(/[/ ]$|^See$/u);
});

test('neither a character nor a short word stays alone on the last line of a paragraph', () => {
  for (let width = 100; width < 180; width += 3) {
    for (const content of [
      '这是一段用来检查段落末行的话，写得不长也不短，可以换几行了。',
      'The man came to the door and said that it was time to go home to us.',
    ]) {
      const last = linesOf(content, width).at(-1);
      expect(widthOfPieces(last?.pieces ?? [], { scaleOf: () => 1 })).toBeGreaterThan(2_100);
    }
  }
});
