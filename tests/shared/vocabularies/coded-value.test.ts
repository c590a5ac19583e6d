import { expect, test } from 'vitest';
import { z } from 'zod';
import { codedValue, wordsBeside } from '#shared/vocabularies/coded-value.ts';
import { findTerm, vocabularies, vocabularyIds } from '#shared/vocabularies/vocabulary-index.ts';
import { recordSchemas } from '#tests/support/record-schemas.ts';

function codesOf(value: unknown): unknown[] {
  const { error } = codedValue('channel').safeParse(value);
  return (error?.issues ?? []).map((issue) => ('params' in issue ? issue.params : issue.code));
}

test('"other" needs words, a near term may have them, and any other says what it means', () => {
  expect(codesOf({ code: 'other', words: 'a pigeon' })).toEqual([]);
  expect(codesOf({ code: 'other', words: null })).toEqual([{ code: 'vocabulary/words-missing' }]);
  expect(codesOf({ code: 'other', words: '  ' })).toEqual(['too_small']);
  expect(codesOf({ code: 'other_messenger', words: null })).toEqual([]);
  expect(codesOf({ code: 'other_messenger', words: 'Zalo' })).toEqual([]);
  expect(codesOf({ code: 'email', words: 'at work' })).toEqual([{ code: 'vocabulary/words-not-expected' }]);
});

/** Strings of a schema that take a code, with what stands beside them. */
function codesIn(
  type: z.ZodType,
  beside: readonly string[] = [],
  path = '',
): { path: string; type: z.ZodType; hasWords: boolean }[] {
  if (type instanceof z.ZodNullable || type instanceof z.ZodOptional)
    return codesIn(type.unwrap() as z.ZodType, beside, path);
  if (type instanceof z.ZodArray) return codesIn(type.element as z.ZodType, [], path);
  if (type instanceof z.ZodDiscriminatedUnion)
    return type.options.flatMap((option) => codesIn(option as z.ZodType, [], path));
  if (type instanceof z.ZodObject) {
    const keys = Object.keys(type.shape);
    return keys.flatMap((key) => codesIn(type.shape[key] as z.ZodType, keys, `${path}.${key}`));
  }
  return type instanceof z.ZodString ? [{ path, type, hasWords: beside.includes('words') }] : [];
}

const withOther = vocabularyIds().filter((id) => findTerm(id, 'other') !== undefined);

test('every field of a record that takes "other" has a place for its words', () => {
  const fields = recordSchemas().flatMap((schema) => codesIn(schema));
  // A plain text takes any word; a code takes none that is not a term.
  const takingOther = fields.filter(
    ({ type }) => type.safeParse('other').success && !type.safeParse('no such term').success,
  );
  expect(takingOther.filter(({ hasWords }) => !hasWords).map(({ path }) => path)).toEqual([]);
  expect(takingOther.length).toBeGreaterThanOrEqual(withOther.length);
});

test('words are asked for by the code alone, in every vocabulary', () => {
  for (const id of vocabularyIds()) {
    for (const { code } of vocabularies[id].terms) {
      expect(wordsBeside(code) === 'required', `${id} ${code}`).toBe(code === 'other');
    }
  }
});
