import { expect, test } from 'vitest';
import { boundedJson } from '#shared/text/bounded-json.ts';

const small = boundedJson({ maxCharacters: 100 });

function nested(depth: number): unknown {
  let value: unknown = 'words';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

test('any JSON within the limit comes through as it is', () => {
  for (const value of [null, 7, true, 'words', [], { when: { edtf: '2022' }, notes: [null, ''] }]) {
    expect(small.parse(value)).toEqual(value);
  }
});

test('what is too long is refused, in keys, values and numbers of entries alike', () => {
  for (const value of ['a'.repeat(101), { ['k'.repeat(101)]: 1 }, Array.from({ length: 30 }, () => null)]) {
    expect(small.safeParse(value).success).toBe(false);
  }
});

test('what is nested too deep is refused, however deep it is', () => {
  const large = boundedJson({ maxCharacters: 8_000_000 });
  expect(large.safeParse(nested(60)).success).toBe(true);
  expect(large.safeParse(nested(70)).success).toBe(false);
  expect(large.safeParse(nested(200_000)).success).toBe(false);
});

test('what is no JSON is refused', () => {
  for (const value of [undefined, new Date(0), new Map(), 1n, () => 1, { at: undefined }]) {
    expect(small.safeParse(value).success).toBe(false);
  }
});
