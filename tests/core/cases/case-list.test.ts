import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { caseListSource, type CaseListQuery } from '#core/cases/case-list.ts';
import { addToIncidentCount } from '#core/cases/case-repository.ts';
import { caseRowFromLine, type CaseLine } from '#core/cases/case-rows.ts';
import { createCase } from '#core/cases/create-case.ts';
import { readListPage } from '#core/database/list-page.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { caseSorts, type CaseRow } from '#shared/cases/case-operations.ts';
import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import { jumpingPages, readWholeList } from '#tests/support/list-walk.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { costlySteps, planned } from '#tests/support/query-plans.ts';
import { aCase } from '#tests/support/record-builders.ts';

const CASES = 160;
const codewords = ['Ash', 'ash', 'Élan', 'elm', 'Zürich', '橡树', 'بېسىم'];
const statuses = ['closed', 'intake', 'monitoring'] as const;
const risks = ['low', 'extreme', 'unassessed', 'high', 'medium'] as const;
const severity = ['unassessed', 'low', 'medium', 'high', 'extreme'];

async function vaultWithCases() {
  const vault = await openTestVault();
  const owners = [
    null,
    { userId: vault.session.user.id, name: 'by another name' },
    { userId: null, name: 'Somebody elsewhere' },
  ];
  for (let index = 0; index < CASES; index += 1) {
    // Most cases share their instant with others, as after an import.
    if (index % 9 === 0) vault.clock.advanceMs(1000);
    createCase(vault.session, {
      fields: aCase({
        codeword: codewords[index % codewords.length] ?? '',
        status: statuses[index % statuses.length] ?? 'intake',
        risk: risks[index % risks.length] ?? 'unassessed',
        owner: owners[index % owners.length] ?? null,
        hostStates: index % 4 === 0 ? { state: 'known', value: ['FR', 'GB'] } : { state: 'unknown' },
      }),
    });
  }
  return vault;
}

function reader(session: VaultSession, query: Omit<CaseListQuery, 'filter'> & Partial<CaseListQuery>) {
  const source = caseListSource({ filter: {}, ...query });
  return async (page: number) => {
    const { rows, total } = await readListPage<CaseLine>(session, source, page, async () => {});
    return { rows: rows.map(caseRowFromLine), total };
  };
}

const keyOf: Readonly<Record<(typeof caseSorts)[number], (row: CaseRow) => string>> = {
  updated: (row) => row.updatedAt,
  reference: (row) => row.reference,
  codeword: (row) =>
    ({ Élan: 'elan', Zürich: 'zurich', 橡树: '橡树' })[row.codeword] ?? row.codeword.toLowerCase(),
  status: (row) => String(['intake', 'monitoring', 'closed'].indexOf(row.status)),
  risk: (row) => String(severity.indexOf(row.risk)),
  owner: (row) => row.owner?.toLowerCase() ?? '',
};

test('every order, up and down, shows each case once, equal ones in the order of their making', async () => {
  const { session } = await vaultWithCases();
  for (const sort of caseSorts) {
    const readPage = reader(session, { sort, direction: 'ascending' });
    const rows = await readWholeList(readPage);
    const inOrder = rows.toSorted((a, b) => {
      const [keyA, keyB] = [keyOf[sort](a), keyOf[sort](b)];
      return keyA === keyB ? (a.id < b.id ? -1 : 1) : keyA < keyB ? -1 : 1;
    });
    expect(rows).toHaveLength(CASES);
    expect(rows).toEqual(inOrder);
    expect(await readWholeList(reader(session, { sort, direction: 'descending' }))).toEqual(
      rows.toReversed(),
    );
    for (const page of jumpingPages(CASES)) {
      const start = page * LIST_PAGE_SIZE;
      expect(await readPage(page)).toEqual({ rows: rows.slice(start, start + LIST_PAGE_SIZE), total: CASES });
    }
  }
});

test('a page past the end is empty and still says how many there are', async () => {
  const { session } = await vaultWithCases();
  const readPage = reader(session, { sort: 'updated', direction: 'descending' });
  expect(await readPage(1000)).toEqual({ rows: [], total: CASES });
});

test('a changed case moves to its new place, and the number of its incidents is shown', async () => {
  const { session, clock } = await vaultWithCases();
  const readPage = reader(session, { sort: 'updated', direction: 'descending' });
  const oldest = (await readWholeList(readPage)).at(-1);
  if (oldest === undefined) throw new Error('no cases');
  clock.advanceMs(1000);
  updateRecord(session, caseKind, {
    id: oldest.id,
    expectedRevision: 1,
    fields: aCase({ codeword: 'Moved' }),
  });
  inTransaction(session, (tx) => {
    addToIncidentCount(tx, oldest.id, 3);
    tx.noteChange('incident');
  });
  const { rows, total } = await readPage(0);
  expect(total).toBe(CASES);
  expect(rows[0]).toMatchObject({ id: oldest.id, codeword: 'Moved', incidentCount: 3 });
});

test('filters combine in every order', async () => {
  const { session } = await vaultWithCases();
  for (const sort of caseSorts) {
    const all = await readWholeList(reader(session, { sort, direction: 'ascending' }));
    async function filtered(filter: CaseListQuery['filter']): Promise<CaseRow[]> {
      return readWholeList(reader(session, { sort, direction: 'ascending', filter }));
    }
    expect(await filtered({ status: ['closed', 'monitoring'] })).toEqual(
      all.filter(({ status }) => status !== 'intake'),
    );
    expect(await filtered({ hostState: 'FR' })).toEqual(
      all.filter(({ hostStates }) => hostStates.includes('FR')),
    );
    expect(await filtered({ owner: session.user.id })).toEqual(
      all.filter(({ owner }) => owner === session.user.displayName),
    );
    expect(await filtered({ owner: 'none' })).toEqual(all.filter(({ owner }) => owner === null));
    expect(await filtered({ hostState: 'DE' })).toEqual([]);
    expect(await filtered({ startsWith: 'É' })).toEqual(
      all.filter(({ codeword }) => /^[ée]/iu.test(codeword)),
    );
    expect(await filtered({ startsWith: '-００1' })).toEqual(
      all.filter(({ reference }) => reference.includes('-001')),
    );
    expect(await filtered({ startsWith: 'case-' })).toEqual([]);
    expect(await filtered({ startsWith: '  ' })).toEqual(all);
    expect(await filtered({ status: ['closed'], risk: ['extreme'], hostState: 'GB' })).toEqual(
      all.filter(
        ({ status, risk, hostStates }) =>
          status === 'closed' && risk === 'extreme' && hostStates.includes('GB'),
      ),
    );
  }
});

test('no page of any order reads a record or sorts, and a query that does is seen', async () => {
  const { session } = await vaultWithCases();
  for (const sort of caseSorts) {
    for (const filter of [{}, { status: ['closed'], hostState: 'GB', startsWith: 'a' }]) {
      const db = planned(session.db);
      const source = caseListSource({ sort, direction: 'descending', filter });
      await readListPage({ db, anchors: session.anchors }, source, 0, async () => {});
      if (Object.keys(filter).length === 0) {
        await readListPage({ db, anchors: session.anchors }, source, 1, async () => {});
      }
      expect(db.steps.some((step) => step.includes(`USING COVERING INDEX case_by_${sort}`))).toBe(true);
      expect(costlySteps(db)).toEqual([]);
    }
  }
  const control = planned(session.db);
  control.all(sql`SELECT id, body FROM case_record INDEXED BY case_by_status WHERE status_rank > 0`);
  control.all(sql`SELECT id FROM case_record ORDER BY host_states`);
  expect(costlySteps(control)).toHaveLength(2);
});
