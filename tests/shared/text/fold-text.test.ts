import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '#shared/text/fold-text.ts';

test.each([
  ['Élodie', 'elodie'],
  ['المُعَلِّم', 'المعلم'],
  ['ﺋﯘﻳﻐﯘﺭ', 'ئۇيغۇر'],
  ['الـــمعلم', 'المعلم'],
  ['أحمد', 'احمد'],
  ['مصطفى', 'مصطفي'],
  ['Ｗａｎｇ', 'wang'],
  ['O’Brien', "O'Brien"],
  ['Işık', 'ISIK'],
  ['İstanbul', 'istanbul'],
  ['王靜瑜', '王静瑜'],
  ['裡面', '里面'],
  ['Straße', 'STRASSE'],
  ['Ødegård', 'odegard'],
  ['ΟΔΥΣΣΕΎΣ', 'οδυσσευς'],
  ['Ма́рія', 'марія'],
  ['٢٠١٩', '2019'],
  ['A\u200blim', 'alim'],
  ['٢٠۱۹ ༢༠༡༩', '2019 2019'],
])('%s and %s fold alike', (first, second) => {
  expect(foldText(first)).toBe(foldText(second));
});

test.each([
  ['بستان', 'بىستان'],
  ['ئۈمىد', 'ئۇمىد'],
  ['ئاي', 'ئاى ئاي'],
  ['王静瑜', '王静榆'],
  ['Alim', 'Alima'],
])('%s and %s stay apart', (first, second) => {
  expect(foldText(first)).not.toBe(foldText(second));
});

test.each(['བསྟན་འཛིན', 'བཀྲ་ཤིས', 'हिन्दी', 'ไทย', '한국어'])('the vowel signs of %s stay', (word) => {
  expect(foldText(word)).toBe(word);
});

test('the carrier of Uyghur vowels is not taken for a ya', () => {
  expect(foldText('ئالىم')).toBe('ئالىم');
  expect(foldText('ئالىم'.normalize('NFD'))).toBe('ئالىم');
});

test('folding a folded text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
    }),
    { numRuns: 3000 },
  );
});

test('a text of ASCII alone folds as it does beside other letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 40 }), (text) => {
      expect(foldText(`${text}中`)).toBe(`${foldText(text)}中`);
    }),
    { numRuns: 2000 },
  );
});

test('how a text was normalised makes no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
    }),
    { numRuns: 2000 },
  );
});

test('every Han character folds to one that stays', () => {
  const han = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, index) => String.fromCodePoint(0x3400 + index));
  const folded = han.map((character) => foldText(character));
  expect(folded.filter((character) => [...character].length !== 1)).toEqual([]);
  expect(folded.map((character) => foldText(character))).toEqual(folded);
  expect(folded.filter((character, index) => character !== han[index]).length).toBeGreaterThan(2500);
});
