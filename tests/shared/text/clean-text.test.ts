import { expect, test } from 'vitest';
import { cleanLine, cleanText } from '#shared/text/clean-text.ts';

const text = cleanText({ max: 100 });
const line = cleanLine({ max: 100 });

function codeOf(result: ReturnType<typeof text.safeParse>): unknown {
  const issue = result.error?.issues[0];
  return issue !== undefined && 'params' in issue ? issue.params?.['code'] : issue?.code;
}

test.each([
  ['emoji with joiners', '👩🏽‍⚖️ 🇨🇳'],
  ['direction overrides', '\u202eabc\u202c \u2067ئالىم\u2069'],
  ['zero-width characters', 'a\u200bb\u200cc\u200dd\ufeff'],
  ['unnormalised accents', 'e\u0301 é'],
  ['Tibetan, Uyghur and Chinese', 'བསྟན་འཛིན ئالىم 王静瑜'],
  ['tabs and line feeds', 'one\ttwo\nthree'],
  ['blank space at the ends', '  as it was said \n'],
])('a text keeps %s as typed', (_what, typed) => {
  expect(text.parse(typed)).toBe(typed);
});

test('line ends of every system become line feeds', () => {
  expect(text.parse('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
});

test('vertical tabs, form feeds and next-line characters become line ends in a text, and are refused in a line', () => {
  for (const end of ['\v', '\f', '\u0085']) {
    expect(text.parse(`a${end}b`)).toBe('a\nb');
    expect(codeOf(line.safeParse(`a${end}b`))).toBe('text/invalid-characters');
  }
});

test.each([
  ['NUL', 'a\u0000b'],
  ['escape', '\u001b[2J'],
  ['a C1 control', 'a\u0086b'],
  ['half an emoji', 'a\ud83d'],
  ['a low surrogate alone', '\ude00b'],
])('%s is refused in texts and lines with a code of its own', (_what, typed) => {
  expect(codeOf(text.safeParse(typed))).toBe('text/invalid-characters');
  expect(codeOf(line.safeParse(typed))).toBe('text/invalid-characters');
});

test('a line takes no line feeds or tabs and loses the blanks at its ends', () => {
  expect(codeOf(line.safeParse('a\nb'))).toBe('text/invalid-characters');
  expect(codeOf(line.safeParse('a\tb'))).toBe('text/invalid-characters');
  expect(line.parse('  王静瑜 ')).toBe('王静瑜');
});

test('nothing and too much are refused, the last character that fits is not', () => {
  expect(text.safeParse('').success).toBe(false);
  expect(line.safeParse('   ').success).toBe(false);
  expect(text.safeParse('a'.repeat(100)).success).toBe(true);
  expect(codeOf(text.safeParse('a'.repeat(101)))).toBe('too_big');
});
