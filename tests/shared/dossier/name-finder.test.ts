import { expect, test } from 'vitest';
import { createNameFinder } from '#shared/dossier/projection/name-finder.ts';
import { nameVariants } from '#shared/text/search-forms.ts';

function found(names: readonly string[], text: string): string[] {
  const finder = createNameFinder([
    { id: 'person', names: names.map((name) => ({ text: name, variants: nameVariants(name) })) },
  ]);
  return finder.find(text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['as written', 'Alim Tursun', 'Then Alim Tursun came.', 'Alim Tursun'],
  ['in capitals', 'Alim Tursun', 'TO: ALIM TURSUN', 'ALIM TURSUN'],
  ['family name first', 'Alim Tursun', 'TURSUN, Alim (m)', 'TURSUN, Alim'],
  ['run together', 'Alim Tursun', 'write to alimtursun now', 'alimtursun'],
  ['cut by a line end', 'Alim Tursun', 'Then Alim\nTursun came.', 'Alim\nTursun'],
  ['with an accent', 'Élodie Sample', 'Elodie Sample called', 'Elodie Sample'],
  ['with zero-width characters', 'Alim', 'A\u200bl\u200dim called', 'A\u200bl\u200dim'],
  ['with an English possessive', 'Alim', 'Alim’s brother', 'Alim'],
  ['with a Uyghur ending in Latin letters', 'Tursun', 'Tursunjanning dadisi', 'Tursunjanning'],
  ['with a Uyghur ending in Arabic letters', 'تۇرسۇن', 'تۇرسۇننىڭ دادىسى', 'تۇرسۇننىڭ'],
  ['in Arabic letters, recorded in Latin', 'Tursun', 'بۇ تۇرسۇن دېدى', 'تۇرسۇن'],
  ['in Latin letters, recorded in Arabic', 'ئالىم تۇرسۇن', 'seen with Alim Tursun', 'Alim Tursun'],
  ['in a Russian case', 'Алим', 'видели Алимом', 'Алимом'],
  ['in Chinese without spaces', '王静瑜', '警察问王静瑜在哪里', '王静瑜'],
  ['in traditional characters', '王静瑜', '警察問王靜瑜在哪裡', '王靜瑜'],
  ['in Chinese with a space', '王静瑜', '王 静瑜', '王 静瑜'],
  ['as pinyin of a Chinese name', '王静瑜', 'a man asked for Wang Jingyu there', 'Wang Jingyu'],
  ['as pinyin, given name first', '王静瑜', 'Jingyu Wang', 'Jingyu Wang'],
  ['as a transcribed name with a middle dot', '阿里木·吐尔逊', '叫阿里木吐尔逊的人', '阿里木吐尔逊'],
  ['in Tibetan with a melted particle', 'བསོད་ནམས་ལྷ་མོ', 'བསོད་ནམས་ལྷ་མོའི་ཨ་མ', 'བསོད་ནམས་ལྷ་མོའི'],
])('a name is found %s', (_how, name, text, expected) => {
  expect(found([name], text)).toEqual([expected]);
});

test.each([
  ['another name that begins alike', 'Ali', 'She read Alice and an alibi.'],
  ['one Han character of a word', '王', '国王'],
  ['the pinyin of a single character', '安', 'an officer'],
  ['half of a name', 'Alim Tursun', 'Alim came alone.'],
])('%s is not the name', (_what, name, text) => {
  expect(found([name], text)).toEqual([]);
});

test('where names overlap the longer one holds', () => {
  const finder = createNameFinder([
    { id: 'father', names: [{ text: 'Tursun', variants: [] }] },
    { id: 'client', names: [{ text: 'Alim Tursun', variants: [] }] },
  ]);
  expect(finder.find('Alim Tursun and Tursun').map(({ personId }) => personId)).toEqual(['client', 'father']);
});
