import { expect, test } from 'vitest';
import { shownText } from '#shared/text/shown-text.ts';

test('overrides of direction are shown by their code', () => {
  expect(shownText('a\u202Eb\u202Dc\u202C')).toBe('a[U+202E]b[U+202D]c\u202C');
});

test('marks, embeddings and isolates stay, as telephones and right-to-left text have them', () => {
  const text = '\u202A+90 555\u202C \u2068ئالىم\u2069\u200F \u061C \u200E';
  expect(shownText(text)).toBe(text);
});
