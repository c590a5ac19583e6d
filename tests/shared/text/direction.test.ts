import { expect, test } from 'vitest';
import { detectScript } from '#shared/text/detect-script.ts';
import { direction } from '#shared/text/direction.ts';

test.each([
  ['Alim called', 'ltr'],
  ['ئالىم called', 'rtl'],
  ['  “2019” 😀 ئالىم', 'rtl'],
  ['2019 — 王静瑜 ئالىم', 'ltr'],
  ['שלום', 'rtl'],
  ['བཀྲ་ཤིས', 'ltr'],
  ['\u2067ئالىم\u2069 called', 'ltr'],
  ['\u200f2019', 'rtl'],
])('%j runs %s', (text, expected) => {
  expect(direction(text)).toBe(expected);
});

test('a text without letters takes the direction around it', () => {
  expect(direction('+1 (212) 555-0100')).toBe('ltr');
  expect(direction('+1 (212) 555-0100', 'rtl')).toBe('rtl');
});

test.each([
  ['Wang Jingyu', 'Latn'],
  ['Алия', 'Cyrl'],
  ['Ελένη', 'Grek'],
  ['ئالىم', 'Arab'],
  ['བསྟན་འཛིན', 'Tibt'],
  ['王静瑜说', 'Hans'],
  ['王靜瑜說', 'Hant'],
  ['王', 'Hani'],
  ['さくら日本', 'Jpan'],
  ['김민수', 'Kore'],
  ['2019 😀', 'Zyyy'],
  ['Mr 王静瑜张伟说话', 'Hans'],
])('%s is written in %s', (text, expected) => {
  expect(detectScript(text)).toBe(expected);
});
