import { expect, test } from 'vitest';
import { foldText } from '#shared/text/fold-text.ts';
import { nameVariants, searchForms, soundOfHan } from '#shared/text/search-forms.ts';
import { latinOfUyghur } from '#shared/text/uyghur-latin.ts';

/** Whether a name that was indexed with its forms holds every word of the query. */
function isFound(name: string, query: string): boolean {
  const words = new Set([foldText(name), ...searchForms(name)].flatMap((form) => form.split(' ')));
  return foldText(query)
    .split(' ')
    .every((word) => words.has(word));
}

test.each([
  ['王静瑜', 'wang jingyu'],
  ['王静瑜', 'wangjingyu'],
  ['王静瑜', 'Wáng Jìngyú'],
  ['王静瑜', 'Jingyu Wang'],
  ['王静瑜', 'wang2 jing4 yu2'],
  ['王静瑜', '王靜瑜'],
  ['王靜瑜', '王静瑜'],
  ['欧阳娜娜', 'ouyang nana'],
  ['单田芳', 'shan tianfang'],
  ['吕秀莲', 'lv xiulian'],
  ['吕秀莲', 'lyu xiulian'],
  ['阿里木·吐尔逊', 'alimu tuerxun'],
  ['ئالىم', 'alim'],
  ['ئابدۇخالىق', 'abduxaliq'],
  ['ئابدۇخالىق', 'Abdukhaliq'],
  ['Élodie', 'elodie'],
  ['المُعَلِّم', 'المعلم'],
  ["Ma'arip", 'maarip'],
])('%s is found by %s', (name, query) => {
  expect(isFound(name, query)).toBe(true);
});

test.each([
  ['王静瑜', 'wang jing yi'],
  ['ئالىم', 'halim'],
  ['Élodie', 'melodie'],
])('%s is not found by %s', (name, query) => {
  expect(isFound(name, query)).toBe(false);
});

test.each([
  ['دىلنۇر', 'dilnur'],
  ['قازى', 'qazi'],
  ['ئاي', 'ay'],
  ['ئۈرۈمچى', 'urumchi'],
  ['غۇلجا', 'ghulja'],
  ['شىنجاڭ', 'shinjang'],
  ['مەھمۇت', 'mehmut'],
])('Uyghur %s reads %s', (word, latin) => {
  expect(latinOfUyghur(foldText(word))).toBe(latin);
});

test('Arabic words with letters that Uyghur lacks are left in Arabic', () => {
  expect(latinOfUyghur('علي و دىلنۇر')).toBe('علي o dilnur');
});

test('the variants of a name begin with its folded self and are all different and folded', () => {
  for (const name of ['王靜瑜', 'ئالىم', '阿里木·吐尔逊', 'Wang 静瑜', 'O’Brien', 'བསྟན་འཛིན']) {
    const variants = nameVariants(name);
    expect(variants[0]).toBe(foldText(name));
    expect(new Set(variants).size).toBe(variants.length);
    for (const variant of variants) expect(foldText(variant)).toBe(variant);
  }
});

test('a name has every spelling that the leak scan must look for', () => {
  expect(nameVariants('王靜瑜')).toEqual(
    expect.arrayContaining(['王静瑜', 'wang jing yu', 'wang jingyu', 'wangjingyu']),
  );
  expect(nameVariants('ئابدۇخالىق')).toEqual(expect.arrayContaining(['abduxaliq', 'abdukhaliq']));
});

test('characters of the same sound are told from others', () => {
  expect(soundOfHan('静')).toBe(soundOfHan('敬'));
  expect(soundOfHan('靜')).toBe('jing');
  expect(soundOfHan('静')).not.toBe(soundOfHan('王'));
});
