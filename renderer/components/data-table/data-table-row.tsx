import type { RowData } from '@tanstack/react-table';
import { memo, type MouseEvent } from 'react';
import { classNames } from '../class-names.ts';
import type { DataColumn } from './data-column.ts';
import type { DataTableModel } from './use-data-table.ts';
import styles from './data-table.module.css';

interface RowPlace {
  readonly index: number;
  readonly topPx: number;
  readonly heightPx: number;
}

type TableRow<Row extends RowData> = ReturnType<DataTableModel<Row>['table']['getRowModel']>['rows'][number];

interface DataTableRowProps<Row extends RowData> {
  readonly id: string;
  readonly place: RowPlace;
  readonly row: TableRow<Row>;
  readonly columns: readonly DataColumn<Row>[];
  /** Makes the row draw again when columns come or go. */
  readonly template: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly canSelect: boolean;
  readonly onPress: (index: number, event: MouseEvent) => void;
  readonly onOpen: (row: Row) => void;
}

// Header row is row 1 for assistive technology.
const FIRST_ARIA_ROW = 2;

function Row<RowShape extends RowData>({
  id,
  place,
  row,
  columns,
  isActive,
  isSelected,
  canSelect,
  onPress,
  onOpen,
}: DataTableRowProps<RowShape>) {
  return (
    // The grid takes the keys; a row only follows the mouse.
    <div
      id={id}
      role="row"
      tabIndex={-1}
      aria-rowindex={place.index + FIRST_ARIA_ROW}
      aria-selected={canSelect ? isSelected : undefined}
      className={classNames(styles.row, isActive && styles.active, isSelected && styles.selected)}
      style={{ blockSize: place.heightPx, transform: `translateY(${place.topPx}px)` }}
      onMouseDown={(event) => {
        // Keeps the focus on the grid, where the keys are.
        if (!(event.target instanceof Element) || event.target.closest('a, button, input') !== null) return;
        event.preventDefault();
        event.currentTarget.closest<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
        onPress(place.index, event);
      }}
      onDoubleClick={() => onOpen(row.original)}
    >
      {row.getVisibleCells().map((cell, index) => {
        const column = columns.find((candidate) => candidate.id === cell.column.id);
        return (
          <div
            key={cell.id}
            role="gridcell"
            aria-colindex={index + 1}
            className={classNames(styles.cell, column?.align === 'end' && styles.end)}
          >
            {column?.cell(row.original)}
          </div>
        );
      })}
    </div>
  );
}

/** Draws again only when something of its own changed: the list scrolls by moving rows, not by drawing them. */
export const DataTableRow = memo(Row, (before, after) =>
  (['row', 'template', 'columns', 'isActive', 'isSelected', 'id'] as const).every(
    (name) => before[name] === after[name],
  ),
) as typeof Row;

export function PlaceholderRow({ place, label }: { readonly place: RowPlace; readonly label: string }) {
  return (
    <div
      role="row"
      aria-rowindex={place.index + FIRST_ARIA_ROW}
      className={classNames(styles.row, styles.waiting)}
      style={{ blockSize: place.heightPx, transform: `translateY(${place.topPx}px)` }}
    >
      <div role="gridcell" aria-label={label} className={styles.cell}>
        <span className={styles.bar} />
      </div>
    </div>
  );
}
