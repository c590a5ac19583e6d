import { expect, test } from 'vitest';
import { z } from 'zod';
import { absences, answer, knownValue } from '#shared/text/answer.ts';

const age = answer(z.int());

test('a known answer has a value', () => {
  const known = age.parse({ state: 'known', value: 7 });
  expect(knownValue(known)).toBe(7);
  expect(age.safeParse({ state: 'known' }).success).toBe(false);
  expect(age.safeParse({ state: 'known', value: 'seven' }).success).toBe(false);
});

test('each kind of absence is told apart and carries no value', () => {
  for (const state of absences) {
    expect(age.parse({ state })).toEqual({ state });
    expect(knownValue(age.parse({ state }))).toBeUndefined();
    expect(age.safeParse({ state, value: 7 }).success).toBe(false);
  }
  expect(age.safeParse({ state: 'empty' }).success).toBe(false);
});
