import { expect, test } from 'vitest';
import { failureOf } from '#tests/support/failure-of.ts';
import { sql, sqlJoin, sqlList } from '#core/database/sql.ts';

test('a value in a statement is bound, never written into the text', () => {
  const hostile = `x'; DROP TABLE person; --`;
  const statement = sql`SELECT * FROM person WHERE name = ${hostile} AND age > ${3}`;
  expect(statement.text).toBe('SELECT * FROM person WHERE name = ? AND age > ?');
  expect(statement.params).toEqual([hostile, 3]);
});

test('parts nest and keep their values in order', () => {
  const conditions = sqlJoin([sql`a = ${1}`, sql`b = ${'two'}`], ' AND ');
  const statement = sql`SELECT 1 WHERE ${conditions} AND c IN ${sqlList(['x', 'y'])} LIMIT ${9}`;
  expect(statement.text).toBe('SELECT 1 WHERE a = ? AND b = ? AND c IN (?, ?) LIMIT ?');
  expect(statement.params).toEqual([1, 'two', 'x', 'y', 9]);
});

test('an object that only looks like a statement is refused', () => {
  const forged = { text: '1; DROP TABLE person', params: [] };
  expect(() => sql`SELECT ${forged as never}`).toThrow('parameter 1 is a object');
});

test.for([
  ['a undefined', undefined],
  ['a boolean', true],
  ['a Date', new Date(0)],
  ['a object', { secret: 'a name' }],
  ['a bigint', 5n],
  ['not a finite number', Number.NaN],
] as const)('a value that is %s is refused', ([kind, value]) => {
  expect(() => sql`SELECT ${'ok'}, ${value as never}`).toThrow(`parameter 2 is ${kind}`);
});

test('a refusal does not repeat the value', async () => {
  const failure = await failureOf(() => sql`SELECT ${{ secret: 'a name' } as never}`);
  expect(failure.message).not.toContain('a name');
});

test('an empty list in an IN matches nothing instead of failing', () => {
  expect(sql`SELECT 1 WHERE 'a' IN ${sqlList([])}`.text).toBe(`SELECT 1 WHERE 'a' IN (NULL)`);
});
