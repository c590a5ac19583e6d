import type { RowData } from '@tanstack/react-table';
import type { DataColumn, SortDirection } from '../components/data-table/data-column.ts';
import { useDataTable } from '../components/data-table/use-data-table.ts';
import { useListPages, type ListCall } from '../components/data-table/use-list-pages.ts';

/** What a list shows: kept in the route, so that going back finds it again. */
export interface ListSearch<Sort extends string, Filter> {
  readonly sort: Sort;
  readonly direction: SortDirection;
  readonly filter: Filter;
}

interface ListInput<Sort extends string, Filter> {
  sort: Sort;
  direction: SortDirection;
  filter: Filter;
  page: number;
}

/** The list operation of a noun: `api.case.list`. */
export type RecordListCall<Row, Sort extends string, Filter> = ListCall<ListInput<Sort, Filter>, Row>;

interface RecordListOptions<Row, Sort extends string, Filter> {
  readonly list: RecordListCall<Row, Sort, Filter>;
  readonly columns: readonly DataColumn<Row, Sort>[];
  readonly search: ListSearch<Sort, Filter>;
  readonly onSortChange: (sort: { readonly sort: Sort; readonly direction: SortDirection }) => void;
}

/** The rows of a list operation, in the order and with the filter that `search` holds. */
export function useRecordList<Row extends RowData & { readonly id: string }, Sort extends string, Filter>({
  list,
  columns,
  search,
  onSortChange,
}: RecordListOptions<Row, Sort, Filter>) {
  const { sort, direction, filter } = search;
  const source = useListPages(list, { sort, direction, filter });
  return useDataTable({
    columns,
    source,
    getRowId: (row) => row.id,
    sort: { sort, direction },
    onSortChange,
  });
}
