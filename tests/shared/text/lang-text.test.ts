import { expect, test } from 'vitest';
import { langText, languageTag } from '#shared/text/lang-text.ts';

test.each([
  ['zh-Hans', 'zh-Hans'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['UG-arab', 'ug-Arab'],
  ['bo', 'bo'],
  ['und', 'und'],
])('the tag %s is kept as %s', (typed, kept) => {
  expect(languageTag.parse(typed)).toBe(kept);
});

test.each(['', 'Chinese', 'zh_CN', 'z', 'en-', 'x-private', '中文', 'e n'])(
  '%j is no language tag',
  (typed) => {
    expect(languageTag.safeParse(typed).success).toBe(false);
  },
);

test('a text with its language is never blank', () => {
  expect(langText.safeParse({ text: ' \n ', lang: 'en' }).success).toBe(false);
  expect(langText.parse({ text: ' 你好 ', lang: 'zh-hans' })).toEqual({ text: ' 你好 ', lang: 'zh-Hans' });
});
