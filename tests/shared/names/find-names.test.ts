import { expect, test } from 'vitest';
import { findNames } from '#shared/names/find-names.ts';
import { NameIndex } from '#shared/names/name-index.ts';

function found(names: readonly string[], text: string) {
  const index = new NameIndex([{ id: 'person', names: names.map((name) => ({ text: name })) }]);
  return findNames(index, text).map(({ start, end, ...match }) => ({
    words: text.slice(start, end),
    ...match,
  }));
}

test.each([
  ['as written', 'Alim Tursun', 'Then Alim Tursun came.', 'Alim Tursun'],
  ['in capitals', 'Alim Tursun', 'TO: ALIM TURSUN', 'ALIM TURSUN'],
  ['family name first', 'Alim Tursun', 'TURSUN, Alim (m)', 'TURSUN, Alim'],
  ['run together', 'Alim Tursun', 'write to alimtursun now', 'alimtursun'],
  ['cut by a line end', 'Alim Tursun', 'Then Alim\nTursun came.', 'Alim\nTursun'],
  ['with an accent', 'Élodie Semet', 'Elodie Semet called', 'Elodie Semet'],
  ['with zero-width characters', 'Ayshem', 'A\u200bysh\u200dem called', 'A\u200bysh\u200dem'],
  ['with a Uyghur ending in Latin letters', 'Tursun', 'Tursunjanning dadisi', 'Tursunjanning'],
  ['with a Uyghur ending in Arabic letters', 'تۇرسۇن', 'تۇرسۇننىڭ دادىسى', 'تۇرسۇننىڭ'],
  ['in Arabic letters, recorded in Latin', 'Tursun', 'بۇ تۇرسۇن دېدى', 'تۇرسۇن'],
  ['in Latin letters, recorded in Arabic', 'ئالىم تۇرسۇن', 'seen with Alim Tursun', 'Alim Tursun'],
  ['in a Russian case', 'Турсун', 'видели Турсуном', 'Турсуном'],
  ['in Chinese without spaces', '王静瑜', '警察问王静瑜在哪里', '王静瑜'],
  ['in traditional characters', '王静瑜', '警察問王靜瑜在哪裡', '王靜瑜'],
  ['in Chinese with a space', '王静瑜', '王 静瑜', '王 静瑜'],
  ['with a variation selector', '王静玉', '他叫王\u{e0100}静玉', '王\u{e0100}静玉'],
  ['as pinyin of a Chinese name', '王静瑜', 'a man asked for Wang Jingyu there', 'Wang Jingyu'],
  ['as pinyin, given name first', '王静瑜', 'Jingyu Wang', 'Jingyu Wang'],
  ['as a transcribed name with a middle dot', '阿里木·吐尔逊', '叫阿里木吐尔逊的人', '阿里木吐尔逊'],
  ['in Tibetan with a melted particle', 'བསོད་ནམས་ལྷ་མོ', 'བསོད་ནམས་ལྷ་མོའི་ཨ་མ', 'བསོད་ནམས་ལྷ་མོའི'],
  ['in Uyghur Cyrillic', 'Ayshem Memet', 'буни Айшәм Мәмәт деди', 'Айшәм Мәмәт'],
  ['in a hashtag', 'Alim Tursunjan', 'under #AlimTursunjan', 'AlimTursunjan'],
  ['with letters that look alike', 'Alim Tursun', 'then Аlіm Тuгsun came', 'Аlіm Тuгsun'],
])('a whole name is found %s, and can be nothing else', (_how, name, text, expected) => {
  expect(found([name], text)).toMatchObject([{ words: expected, isWhole: true, isCertain: true }]);
});

test.each([
  ['the given name alone', 'Alim Tursun', 'They asked where Alim was.', 'Alim', 'exact'],
  ['an English possessive', 'Ayshem Memet', 'Ayshem’s brother', 'Ayshem', 'exact'],
  ['a slip of the pen', 'Alim Tursun', 'They asked for Tursum.', 'Tursum', 'slip'],
  ['the given name in Chinese', '王静瑜', '静瑜没有回家', '静瑜', 'exact'],
  ['the same sound in other characters', '王静玉', '王静宇没有回家', '王静宇', 'sound'],
  ['a Latin name by its sound', 'Wang Jingyu', '王静瑜没有回家', '王静瑜', 'derived'],
  ['half of a Tibetan name', 'བསོད་ནམས་ལྷ་མོ', 'བསོད་ནམས་ཕྱིན', 'བསོད་ནམས', 'exact'],
  ['what stands before the dot', '纳木乃江·米萨里', '昨天纳木乃江说她不回去。', '纳木乃江', 'exact'],
  ['what stands behind the dot', '阿依古丽 · 吐尔逊', '吐尔逊说他不知道。', '吐尔逊', 'exact'],
  ['the first characters of a long name', '阿依古丽 · 吐尔逊', '他们叫她阿依古。', '阿依古', 'exact'],
  ['a user name in small letters', 'Ayshem Memet', 'the account ayshem2001 wrote', 'ayshem2001', 'exact'],
  ['the father in a user name', 'Ayshem Memet', 'write to memet98', 'memet98', 'exact'],
  ['a name inside a hashtag', 'Ayshem Memet', 'under #freeayshem', 'freeayshem', 'inside'],
  [
    'a name inside an address',
    'Alim Tursunjan',
    'to alimtursunjan1990@example.org',
    'alimtursunjan1990',
    'exact',
  ],
  ['a name in the name of a file', 'Alim Tursunjan', 'see IMG_AlimTursunjan.jpg', 'AlimTursunjan', 'exact'],
  ['a name with brackets inside', '李娜', '她是李（娜）', '李（娜', 'exact'],
  ['a name with quotes inside', '李娜', '她是李“娜”', '李“娜', 'exact'],
  ['a name with a mark inside', '李娜', '她是李、娜', '李、娜', 'exact'],
  ['enclosed letters', 'Alim Tursun', 'the post named Ⓐⓛⓘⓜ there', 'Ⓐⓛⓘⓜ', 'exact'],
  ['a handle', '樊丽怡|Fan Liyi', 'from @fanliyi_93', 'fanliyi', 'exact'],
  ['an address', '樊丽怡|Fan Liyi', 'to fanliyi93@example.org', 'fanliyi93', 'exact'],
  ['a masked name', '王静雯', '通报里写的是王*雯。', '王*雯', 'masked'],
  ['the last character with a friendly word', '黄启明', '昨天阿明又被叫去了。', '阿明', 'address'],
])('%s is found for a person to decide on or to be replaced', (_what, names, text, expected, reason) => {
  const matches = found(names.split('|'), text);
  expect(matches.map(({ words }) => words)).toContain(expected);
  expect(matches.find(({ words }) => words === expected)?.reason).toBe(reason);
});

test.each([
  ['another name that begins alike', 'Ali Semet', 'She read Alice and an alibi.'],
  ['one Han character of a word', '王静瑜', '国王在上海'],
  ['characters that belong to two words', '王静', '画上的国王静静地坐着。'],
  ['the pinyin of a single character', '安然', 'an officer'],
  ['a word in small letters', 'Will Semet', 'he will come'],
  ['a country', '迟娜', 'She lived in China.'],
  ['an ordinary word in small letters', 'Memet Sample', 'They meet for an example.'],
  ['an ordinary sentence in Chinese', '王静瑜', '警察在门口等了两个小时。'],
  ['another person of one family name', 'Wang Jingwen', 'Officer Wang Jianguo made the call.'],
  ['a month', 'May Chan', 'It happened in May 2021.'],
])('%s is not the name', (_what, name, text) => {
  expect(found([name], text)).toEqual([]);
});

test('a name that is a word is asked about where it can be the name, never replaced blindly', () => {
  expect(found(['Will'], 'Then Will came.')).toMatchObject([{ words: 'Will', isCertain: false }]);
});

test('where names overlap the longer one holds', () => {
  const index = new NameIndex([
    { id: 'father', names: [{ text: 'Tursun' }] },
    { id: 'client', names: [{ text: 'Alim Tursun' }] },
  ]);
  const people = findNames(index, 'Alim Tursun and Tursun').map(({ forms }) =>
    forms.map(({ personId }) => personId),
  );
  expect(people).toEqual([['client'], ['father']]);
});

test('two people of one name are both named', () => {
  const index = new NameIndex([
    { id: 'first', names: [{ text: 'Alim Tursun' }] },
    { id: 'second', names: [{ text: 'Alim Tursun' }] },
  ]);
  const [match] = findNames(index, 'Alim Tursun came.');
  expect(match?.forms.map(({ personId }) => personId)).toEqual(['first', 'second']);
});

test.each([
  ['of one letter', 'A'],
  ['of 300 letters', 'Abcde'.repeat(60)],
  ['of digits', '12345'],
  ['of emoji', '😀😀'],
  ['of invisible characters', '\u200b\u200d'],
  ['that is a word', 'Police'],
])('a name %s breaks nothing and is found in no ordinary text', (_what, name) => {
  expect(found([name], 'A police officer rang 12345 times 😀😀. A man said: abcde, abcdeabcde.')).toEqual([]);
});
