import { expect, test } from 'vitest';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { ChangedNoun, WriteDb } from '#core/database/write-db.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';

function setMeta(tx: WriteDb, key: string, value: string): void {
  tx.run(sql`INSERT INTO meta (key, value) VALUES (${key}, ${value})`);
}

function meta(session: VaultSession, key: string): string | undefined {
  return session.db.value<string>(sql`SELECT value FROM meta WHERE key = ${key}`);
}

test('what a transaction writes is there afterwards, and its result comes back', async () => {
  const { session } = await openTestVault();
  const result = inTransaction(session, (tx) => {
    setMeta(tx, 'colour', 'blue');
    return tx.value(sql`SELECT value FROM meta WHERE key = 'colour'`);
  });
  expect(result).toBe('blue');
  expect(meta(session, 'colour')).toBe('blue');
});

test('a failure leaves nothing behind and the next transaction works', async () => {
  const { session } = await openTestVault();
  const failure = await failureOf(() =>
    inTransaction(session, (tx) => {
      setMeta(tx, 'colour', 'blue');
      throw new Error('changed my mind');
    }),
  );
  expect(failure.message).toBe('changed my mind');
  expect(meta(session, 'colour')).toBeUndefined();
  inTransaction(session, (tx) => setMeta(tx, 'colour', 'red'));
  expect(meta(session, 'colour')).toBe('red');
});

test('asynchronous work is refused and rolled back, since it would commit before its end', async () => {
  const { session } = await openTestVault();
  const failure = await failureOf(() =>
    inTransaction<unknown>(session, (tx) => {
      setMeta(tx, 'colour', 'blue');
      return Promise.resolve();
    }),
  );
  expect(failure.message).toContain('must not be asynchronous');
  expect(meta(session, 'colour')).toBeUndefined();
});

test('a handle that outlives its transaction writes no more', async () => {
  const { session } = await openTestVault();
  const kept = inTransaction(session, (tx) => ({ tx }));
  const failure = await failureOf(() => setMeta(kept.tx, 'colour', 'blue'));
  expect(failure.message).toContain('used after its end');
});

test('a transaction inside a transaction is refused, and the outer one is rolled back', async () => {
  const { session } = await openTestVault();
  await failureOf(() =>
    inTransaction(session, (tx) => {
      setMeta(tx, 'colour', 'blue');
      inTransaction(session, (inner) => setMeta(inner, 'size', 'large'));
    }),
  );
  expect(meta(session, 'colour')).toBeUndefined();
});

test('changed nouns are told once, after the commit, and never after a rollback', async () => {
  const { session } = await openTestVault();
  const told: { nouns: readonly ChangedNoun[]; seen: string | undefined }[] = [];
  session.onChange((nouns) => told.push({ nouns, seen: meta(session, 'colour') }));
  await failureOf(() =>
    inTransaction(session, (tx) => {
      tx.noteChange('case');
      throw new Error('no');
    }),
  );
  inTransaction(session, (tx) => {
    setMeta(tx, 'colour', 'blue');
    tx.noteChange('case', 'incident');
    tx.noteChange('case');
  });
  inTransaction(session, () => undefined);
  expect(told).toEqual([{ nouns: ['case', 'incident'], seen: 'blue' }]);
});

test('a broken rule of uniqueness becomes the error the use-case named; any other stays unexpected', async () => {
  const { session } = await openTestVault();
  inTransaction(session, (tx) => setMeta(tx, 'colour', 'blue'));
  const named = await failureOf(() =>
    inTransaction(session, (tx) => setMeta(tx, 'colour', 'red'), {
      uniqueErrors: { 'meta.key': 'case/duplicate-reference' },
    }),
  );
  expect(named).toMatchObject({ code: 'case/duplicate-reference' });
  const unnamed = await failureOf(() => inTransaction(session, (tx) => setMeta(tx, 'colour', 'red')));
  expect(unnamed).toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
});

test('one instant holds for everything a transaction writes', async () => {
  const { session, clock } = await openTestVault();
  const instants = inTransaction(session, (tx) => {
    const first = tx.at;
    clock.advanceMs(5000);
    return [first, tx.at];
  });
  expect(instants[0]).toBe(instants[1]);
});
