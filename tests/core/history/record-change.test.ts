import { expect, test } from 'vitest';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { changedFields } from '#core/history/changed-fields.ts';
import { historyHandlers } from '#core/history/history-handlers.ts';
import { recordChange } from '#core/history/record-change.ts';
import { countRecords } from '#core/history/record-count-repository.ts';
import { recordKinds } from '#core/record-kinds.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { HISTORY_PAGE_SIZE } from '#shared/history/history-operations.ts';
import type { CallContext } from '#shared/ipc/define.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { saveSnapshot } from '#tests/support/save-snapshot.ts';

const noContext = {} as CallContext<never>;

function counts(session: VaultSession): number[] {
  return [sql`revision`, sql`audit_entry`, sql`search_document`, sql`search_index`].map(
    (table) => session.db.value<number>(sql`SELECT count(*) FROM ${table}`) ?? -1,
  );
}

test('a change writes revision, audit entry, search document and event together', async () => {
  const { session } = await openTestVault();
  const told: unknown[] = [];
  session.onChange((nouns) => told.push(nouns));
  const before = counts(session);
  saveSnapshot(session, { id: session.ids.next(), revision: 1 });
  expect(counts(session).map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 1, 1]);
  expect(told).toEqual([['case', 'history', 'search', 'vault']]);
});

test('when the use-case fails afterwards, none of them is there', async () => {
  const { session } = await openTestVault();
  const before = counts(session);
  await failureOf(() =>
    inTransaction(session, (tx) => {
      recordChange(tx, {
        noun: 'case',
        action: 'created',
        record: { id: session.ids.next(), revision: 1 },
        body: '{}',
        caseId: null,
        searchText: 'words',
      });
      throw new Error('second thoughts');
    }),
  );
  expect(counts(session)).toEqual(before);
  expect(countRecords(session.db, 'case')).toBe(0);
});

test('new records are counted, changed ones are not counted again', async () => {
  const { session } = await openTestVault();
  const id = session.ids.next();
  saveSnapshot(session, { id, revision: 1 });
  saveSnapshot(session, { id, revision: 2 });
  saveSnapshot(session, { id: session.ids.next(), revision: 1 });
  expect(countRecords(session.db, 'case')).toBe(2);
  expect(countRecords(session.db, 'incident')).toBe(0);
});

test('the history of a record is listed newest first with who, when and which fields', async () => {
  const { session, clock } = await openTestVault();
  const id = session.ids.next();
  const history = historyHandlers(() => session, recordKinds);
  const record = { id, revision: 1, codeword: 'Alder', places: ['Almaty'], updatedAt: '1' };
  saveSnapshot(session, record);
  clock.advanceMs(60_000);
  saveSnapshot(session, { ...record, revision: 2, places: ['Almaty', 'Bishkek'], updatedAt: '2' });
  const { entries, hasOlder } = await history.list({ noun: 'case', recordId: id }, noContext);
  expect(hasOlder).toBe(false);
  expect(entries).toEqual([
    {
      revision: 2,
      at: '2026-03-01T09:01:00.000Z',
      userName: 'Test Caseworker',
      action: 'updated',
      changedFields: ['places'],
    },
    {
      revision: 1,
      at: '2026-03-01T09:00:00.000Z',
      userName: 'Test Caseworker',
      action: 'created',
      changedFields: [],
    },
  ]);
  expect(await history.get({ noun: 'case', recordId: id, revision: 1 }, noContext)).toMatchObject({
    revision: 1,
    snapshot: record,
  });
});

test('a long history comes in pages, each revision once', async () => {
  const { session } = await openTestVault();
  const id = session.ids.next();
  const last = HISTORY_PAGE_SIZE * 2 + 3;
  for (let revision = 1; revision <= last; revision++) saveSnapshot(session, { id, revision });
  const history = historyHandlers(() => session, recordKinds);
  const seen: number[] = [];
  let hasOlder = true;
  while (hasOlder) {
    const before = seen.at(-1);
    const page = await history.list(
      { noun: 'case', recordId: id, ...(before === undefined ? {} : { before }) },
      noContext,
    );
    seen.push(...page.entries.map(({ revision }) => revision));
    hasOlder = page.hasOlder;
  }
  expect(seen).toEqual(Array.from({ length: last }, (_, index) => last - index));
});

test('the history of nothing is not found', async () => {
  const { session } = await openTestVault();
  const history = historyHandlers(() => session, recordKinds);
  const recordId = session.ids.next();
  for (const ask of [
    () => history.list({ noun: 'case', recordId }, noContext),
    () => history.get({ noun: 'case', recordId, revision: 1 }, noContext),
  ]) {
    expect(await failureOf(ask)).toMatchObject({ code: 'record/not-found' });
  }
});

test('a change made on sight of an older revision is refused', async () => {
  const failure = await failureOf(() => assertUnchanged({ revision: 4 }, 3));
  expect(failure).toMatchObject({ code: 'record/changed-elsewhere', params: { expected: 3, found: 4 } });
  expect(() => assertUnchanged({ revision: 4 }, 4)).not.toThrow();
});

test('fields that came, went or differ inside count as changed; stamps and order do not', () => {
  const older = JSON.stringify({
    revision: 1,
    updatedAt: 'a',
    same: { x: 1, y: 2 },
    gone: 1,
    deep: [{ a: 1 }],
  });
  const newer = JSON.stringify({
    revision: 2,
    updatedAt: 'b',
    same: { y: 2, x: 1 },
    deep: [{ a: 2 }],
    came: null,
  });
  expect(changedFields(older, newer)).toEqual(['deep', 'came', 'gone']);
});

test.for([
  'UPDATE revision SET at = at',
  'DELETE FROM revision',
  'UPDATE audit_entry SET at = at',
  'DELETE FROM audit_entry',
])('our own code cannot %s', async (statement) => {
  const { session } = await openTestVault();
  saveSnapshot(session, { id: session.ids.next(), revision: 1 });
  const failure = await failureOf(() => session.access.exec(statement));
  expect(failure).toMatchObject({ code: 'SQLITE_CONSTRAINT_TRIGGER' });
});
