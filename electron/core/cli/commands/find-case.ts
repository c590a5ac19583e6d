import type { CaseRow } from '#shared/cases/case-operations.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Api } from '#shared/contract.ts';
import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';

/** Every case of the vault in the order of their references, page by page. */
export async function listCases(api: Api): Promise<CaseRow[]> {
  const rows: CaseRow[] = [];
  for (let page = 0; ; page += 1) {
    const found = await api.case.list({ sort: 'reference', direction: 'ascending', filter: {}, page });
    rows.push(...found.rows);
    if (found.rows.length < LIST_PAGE_SIZE || rows.length >= found.total) return rows;
  }
}

/** Throws `record/not-found`. */
export async function findCaseRow(api: Api, reference: string): Promise<CaseRow> {
  const { rows } = await api.case.list({
    sort: 'reference',
    direction: 'ascending',
    filter: { startsWith: reference },
    page: 0,
  });
  const row = rows.find((candidate) => candidate.reference === reference);
  if (row === undefined) throw new AppError('record/not-found', { noun: 'case' });
  return row;
}
