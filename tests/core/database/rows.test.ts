import { expect, test } from 'vitest';
import { insertRow, updateRow } from '#core/database/rows.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';

test('an update of a row that is not there fails, and takes back what went before it', async () => {
  const { session } = await openTestVault();
  session.access.exec('CREATE TABLE thing (id TEXT PRIMARY KEY, word TEXT)');
  const write = (id: string) =>
    inTransaction(session, (tx) => {
      insertRow(tx, 'thing', { id: 'b', word: 'two' });
      updateRow(tx, 'thing', id, { word: "'; DROP TABLE thing" });
    });
  expect(() => write('a')).toThrow('0 rows');
  expect(session.db.all(sql`SELECT * FROM thing`)).toEqual([]);
  write('b');
  expect(session.db.all(sql`SELECT * FROM thing`)).toEqual([{ id: 'b', word: "'; DROP TABLE thing" }]);
});

test('a name that is not ours is no part of a statement', async () => {
  const { session } = await openTestVault();
  for (const name of ['a b', 'x;', 'A', '', 'x"']) {
    expect(() => inTransaction(session, (tx) => insertRow(tx, name, { id: 'a' }))).toThrow('sqlName');
    expect(() => inTransaction(session, (tx) => insertRow(tx, 'user', { [name]: 'a' }))).toThrow('sqlName');
  }
});
