import type { RowData } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../appearance.ts';
import { createAppColumnHelper, useAppTable } from './app-table.ts';
import type { DataColumn, TableSort } from './data-column.ts';
import type { RowSource } from './row-source.ts';

interface DataTableOptions<Row, Sort extends string> {
  readonly columns: readonly DataColumn<Row, Sort>[];
  readonly source: RowSource<Row>;
  readonly getRowId: (row: Row) => string;
  readonly sort: TableSort<Sort>;
  readonly onSortChange: (sort: TableSort<Sort>) => void;
}

const MIN_COLUMN_WIDTH_PX = 60;

/** Rows come and go with every page; building the table's own row objects for them would cost more than drawing them. */
const NO_ROWS: never[] = [];

/** The state of a list on screen: which columns, how wide, in which order, what is selected. */
export function useDataTable<Row extends RowData, Sort extends string>({
  columns,
  source,
  getRowId,
  sort,
  onSortChange,
}: DataTableOptions<Row, Sort>) {
  const { direction } = useAppearance();
  const { t } = useTranslation();
  const definitions = useMemo(() => {
    const helper = createAppColumnHelper<RowData>();
    return columns.map((column) =>
      helper.display({
        id: column.id,
        size: column.widthPx,
        minSize: MIN_COLUMN_WIDTH_PX,
        enableHiding: column.canHide ?? true,
      }),
    );
  }, [columns]);
  const table = useAppTable({
    columns: definitions,
    data: NO_ROWS,
    columnResizeDirection: direction,
  });

  const resized = table.state.columnSizing;
  const visible = table.getVisibleLeafColumns();
  const visibleColumns = useMemo(
    () => visible.flatMap((column) => columns.find(({ id }) => id === column.id) ?? []),
    [visible, columns],
  );
  const widths = visible.map((column, index) => {
    const grow = visibleColumns[index]?.grow ?? 0;
    const isLast = index === visible.length - 1;
    if (isLast) return `minmax(${column.getSize()}px, 1fr)`;
    return grow > 0 && resized[column.id] === undefined
      ? `minmax(${column.getSize()}px, ${grow}fr)`
      : `${column.getSize()}px`;
  });

  function headerText(columnId: string): string {
    const column = columns.find(({ id }) => id === columnId);
    // A header has no gaps to fill in, which the type of all texts together cannot say.
    return column === undefined ? '' : t(column.header, { defaultValue: column.id });
  }

  return {
    table,
    columns,
    /** In the order of the screen; the same array until a column comes or goes. */
    visibleColumns,
    headerText,
    source,
    getRowId,
    sort,
    /** For `grid-template-columns`. */
    template: widths.join(' '),
    minWidthPx: visible.reduce((sum, column) => sum + column.getSize(), 0),
    selectedIds: Object.keys(table.state.rowSelection),
    isSelected: (id: string): boolean => table.state.rowSelection[id] === true,
    /** The other way round if `isSelected` is left out. */
    toggleSelected(id: string, isSelected?: boolean): void {
      table.setRowSelection(({ [id]: was = false, ...others }) =>
        (isSelected ?? !was) ? { ...others, [id]: true } : others,
      );
    },
    clearSelection: () => table.resetRowSelection(true),
    sortBy(column: DataColumn<Row, Sort>): void {
      if (column.sort === undefined) return;
      const isSame = column.sort === sort.sort;
      const flipped = sort.direction === 'ascending' ? 'descending' : 'ascending';
      onSortChange({
        sort: column.sort,
        direction: isSame ? flipped : (column.firstDirection ?? 'ascending'),
      });
    },
  };
}

export type DataTableModel<Row extends RowData, Sort extends string = string> = ReturnType<
  typeof useDataTable<Row, Sort>
>;
