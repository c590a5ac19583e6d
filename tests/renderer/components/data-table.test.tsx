import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { CaseRow, caseSorts } from '#shared/cases/case-operations.ts';
import { useApi } from '#renderer/api/use-api.ts';
import type { DataColumn, TableSort } from '#renderer/components/data-table/data-column.ts';
import { ColumnChooser } from '#renderer/components/data-table/column-chooser.tsx';
import { DataTable } from '#renderer/components/data-table/data-table.tsx';
import { useDataTable } from '#renderer/components/data-table/use-data-table.ts';
import { useListPages } from '#renderer/components/data-table/use-list-pages.ts';
import { fakeCaseRow } from '#tests/visual-gallery/fake-core.ts';
import { renderScreen } from '../support/render-screen.tsx';

type CaseSort = (typeof caseSorts)[number];

const PAGE_ROWS = 50;

const columns: readonly DataColumn<CaseRow, CaseSort>[] = [
  {
    id: 'reference',
    header: 'components:table.open',
    cell: (row) => row.reference,
    sort: 'reference',
    widthPx: 140,
    canHide: false,
  },
  { id: 'codeword', header: 'components:table.peek', cell: (row) => row.codeword, widthPx: 140, grow: 1 },
];

function List({ onOpen }: { readonly onOpen: (row: CaseRow) => void }) {
  const api = useApi();
  const [sort, setSort] = useState<TableSort<CaseSort>>({ sort: 'updated', direction: 'descending' });
  const source = useListPages(api.case.list, { ...sort, filter: {} });
  const model = useDataTable({ columns, source, getRowId: (row) => row.id, sort, onSortChange: setSort });
  return (
    <>
      <ColumnChooser model={model} />
      <DataTable
        model={model}
        label="Cases"
        countText={(count) => `${count} cases`}
        onOpen={onOpen}
        peek={{ title: (row) => row.codeword, content: (row) => `About ${row.reference}` }}
        emptyState={<p>Nothing yet</p>}
        canSelect
      />
    </>
  );
}

async function showList(total: number) {
  const asked: { readonly page: number; readonly sort: string; readonly direction: string }[] = [];
  const onOpen = vi.fn<(row: CaseRow) => void>();
  renderScreen(<List onOpen={onOpen} />, {
    handlers: {
      case: {
        list: (input: { readonly page: number; readonly sort: string; readonly direction: string }) => {
          asked.push(input);
          const start = input.page * PAGE_ROWS;
          const count = Math.max(0, Math.min(PAGE_ROWS, total - start));
          return { total, rows: Array.from({ length: count }, (_, row) => fakeCaseRow(start + row)) };
        },
      },
    },
  });
  const grid = screen.getByRole('grid', { name: 'Cases' });
  await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe(String(total + 1)));
  if (total > 0) await within(grid).findByText('CASE-2026-0001');
  grid.focus();
  return { grid, asked, onOpen };
}

function activeRow(grid: HTMLElement): string {
  const id = grid.getAttribute('aria-activedescendant');
  return id === null ? '' : (document.querySelector(`[id="${id}"]`)?.textContent ?? '');
}

test('arrows, Home and End move through a list of 100,000 rows, of which only a few are drawn and had', async () => {
  const { grid, asked } = await showList(100_000);
  expect(activeRow(grid)).toContain('CASE-2026-0001');
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  fireEvent.keyDown(grid, { key: 'ArrowUp' });
  expect(activeRow(grid)).toContain('CASE-2026-0002');

  fireEvent.keyDown(grid, { key: 'End' });
  await waitFor(() => expect(activeRow(grid)).toContain('CASE-2026-100000'));
  expect(within(grid).getAllByRole('row').length).toBeLessThan(80);
  expect(new Set(asked.map(({ page }) => page)).size).toBeLessThan(10);

  fireEvent.keyDown(grid, { key: 'Home' });
  await waitFor(() => expect(activeRow(grid)).toContain('CASE-2026-0001'));
});

test('rows keep their place for a screen reader however far the list is scrolled', async () => {
  const { grid } = await showList(500);
  fireEvent.keyDown(grid, { key: 'End' });
  await waitFor(() => expect(activeRow(grid)).toContain('CASE-2026-0500'));
  const last = within(grid).getByText('CASE-2026-0500').closest('[role=row]');
  expect(last?.getAttribute('aria-rowindex')).toBe('501');
});

test('Enter opens the row, Space shows it beside the list and takes it away again', async () => {
  const { grid, onOpen } = await showList(3);
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  fireEvent.keyDown(grid, { key: 'Enter' });
  expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ reference: 'CASE-2026-0002' }));

  fireEvent.keyDown(grid, { key: ' ' });
  expect(screen.getByText('About CASE-2026-0002')).toBeDefined();
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  expect(screen.getByText('About CASE-2026-0003')).toBeDefined();
  fireEvent.keyDown(grid, { key: ' ' });
  expect(screen.queryByText('About CASE-2026-0003')).toBeNull();
});

test('X and Shift+arrows select rows, Escape lets them go', async () => {
  const { grid } = await showList(5);
  fireEvent.keyDown(grid, { key: 'x' });
  expect(await screen.findByText('1 selected')).toBeDefined();
  fireEvent.keyDown(grid, { key: 'ArrowDown', shiftKey: true });
  fireEvent.keyDown(grid, { key: 'ArrowDown', shiftKey: true });
  expect(await screen.findByText('3 selected')).toBeDefined();
  fireEvent.keyDown(grid, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByText('3 selected')).toBeNull());
});

test('a press on a header asks core for that order, a second press for the reverse', async () => {
  const { grid, asked } = await showList(200);
  fireEvent.click(within(grid).getByRole('button', { name: 'open' }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: 'reference', direction: 'ascending' }));
  fireEvent.click(within(grid).getByRole('button', { name: 'open' }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: 'reference', direction: 'descending' }));
  expect(within(grid).getByRole('columnheader', { name: 'open' }).getAttribute('aria-sort')).toBe(
    'descending',
  );
});

test('the column chooser hides a column, but not the one that names the row', async () => {
  const { grid } = await showList(3);
  expect(within(grid).getAllByRole('columnheader')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
  const chooser = await screen.findByRole('dialog', { name: 'Columns' });
  expect(within(chooser).getByRole<HTMLInputElement>('checkbox', { name: 'open' }).disabled).toBe(true);
  fireEvent.click(within(chooser).getByRole('checkbox', { name: 'peek' }));
  await waitFor(() => expect(grid.querySelectorAll('[role=columnheader]')).toHaveLength(1));
});

test('an empty list teaches instead of showing rows', async () => {
  await showList(0);
  expect(screen.getByText('Nothing yet')).toBeDefined();
  expect(screen.getByText('0 cases')).toBeDefined();
});
