import { expect, test } from 'vitest';
import { cutSnippet } from '#core/search/snippet.ts';
import { searchWords } from '#core/search/search-query.ts';

function cut(texts: readonly string[], typed: string) {
  return cutSnippet(texts, searchWords(typed), { characters: 100_000 });
}

/** The snippet with its marks as brackets. */
function bracketed(texts: readonly string[], typed: string): string {
  const { snippet, marks } = cut(texts, typed);
  return marks.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    snippet,
  );
}

test('every word found is marked as it was written', () => {
  expect(bracketed(['He said Élodie would CALL elodie.'], 'elodie call')).toBe(
    'He said [Élodie] would [CALL] [elodie].',
  );
  expect(bracketed(['recall is no call'], 'call')).toBe('recall is no [call]');
  expect(bracketed(['callers'], 'call')).toBe('[call]ers');
  expect(bracketed(['他說勸返是自願的'], '劝返')).toBe('他說[勸返]是自願的');
  expect(bracketed(['e\u0301lodie'], 'élodie')).toBe('[e\u0301lodie]');
  expect(bracketed(['😀 call 😀'], 'call')).toBe('😀 [call] 😀');
});

test('words that overlap are marked once', () => {
  expect(bracketed(['police station'], 'police pol')).toBe('[police] station');
});

test('a long text is cut around the first word found, between words, never within a character', () => {
  const text = `${'😀 long before '.repeat(100)}the cedar stands here${' and after 😀'.repeat(100)}`;
  const { snippet, marks } = cut([text], 'cedar');
  expect(snippet.length).toBeLessThan(180);
  expect(snippet).toMatch(/^… \S/u);
  expect(snippet).toMatch(/ …$/u);
  expect(snippet.isWellFormed()).toBe(true);
  expect(marks.map(([start, end]) => snippet.slice(start, end))).toEqual(['cedar']);
});

test('the first text that holds a word is used, else the beginning of the first text, without marks', () => {
  expect(cut(['', 'one', 'two cedars'], 'cedar')).toMatchObject({ snippet: 'two cedars' });
  expect(cut(['', 'one', 'two'], 'quanfan')).toEqual({ snippet: 'one', marks: [] });
  expect(cut([], 'cedar')).toEqual({ snippet: '', marks: [] });
});

test('work on texts that hold the word in no plain form is limited', () => {
  const budget = { characters: 5_000 };
  const text = `${'x '.repeat(20_000)}ｃｅｄａｒ`;
  expect(cutSnippet([text], ['cedar'], budget).marks).toEqual([]);
  expect(budget.characters).toBeLessThanOrEqual(0);
  expect(cutSnippet([text], ['cedar'], { characters: 1_000_000 }).marks).toHaveLength(1);
});
