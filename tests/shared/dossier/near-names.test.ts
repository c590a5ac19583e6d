import { expect, test } from 'vitest';
import { createNameFinder } from '#shared/dossier/projection/name-finder.ts';
import { createNearNameFinder } from '#shared/dossier/projection/near-names.ts';
import { nameVariants, soundOfHan } from '#shared/text/search-forms.ts';

function near(name: string, text: string): string[] {
  const people = [{ id: 'person', names: [{ text: name, variants: nameVariants(name) }] }];
  const found = createNameFinder(people).find(text);
  return createNearNameFinder(people, soundOfHan)
    .find(text, found)
    .map(({ words }) => words);
}

test.each([
  ['the given name alone', 'Alim Tursun', 'They asked where Alim was.', ['Alim']],
  ['a slip of the pen', 'Alim Tursun', 'They asked for Tursum.', ['Tursum']],
  ['an ending nobody listed', 'Tursun', 'Mr Tursunbayevich', ['Tursunbayevich']],
  ['the given name in Chinese', '王静瑜', '静瑜没有回家', ['静瑜']],
  ['the same sound in other characters', '王静瑜', '王静宇没有回家', ['王静宇']],
  ['a Latin name by its sound', 'Wang Jingyu', '王静瑜没有回家', ['王静瑜']],
  ['half of a Tibetan name', 'བསོད་ནམས་ལྷ་མོ', 'བསོད་ནམས་ཕྱིན', ['བསོད་ནམས']],
])('%s is reported for a person to decide', (_what, name, text, expected) => {
  expect(near(name, text)).toEqual(expected);
});

test.each([
  ['the whole name, which is replaced', 'Alim Tursun', 'They asked for Alim Tursun.'],
  ['an ordinary word in small letters', 'Memet Sample', 'They meet for an example.'],
  ['an ordinary sentence in Chinese', '王静瑜', '警察在门口等了两个小时。'],
])('%s is not reported', (_what, name, text) => {
  expect(near(name, text)).toEqual([]);
});
