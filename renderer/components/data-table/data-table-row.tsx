import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '../class-names.ts';
import { SMALL_ICON_SIZE_PX } from '../icon.ts';
import type { DataColumn } from './data-column.ts';
import styles from './data-table.module.css';

interface DataTableRowProps<Row> {
  readonly id: string;
  readonly index: number;
  readonly heightPx: number;
  readonly row: Row;
  readonly columns: readonly DataColumn<Row>[];
  readonly isActive: boolean;
  /** undefined where rows cannot be selected. */
  readonly isSelected: boolean | undefined;
  readonly warning: string | undefined;
}

// Header row is row 1 for assistive technology.
const FIRST_ARIA_ROW = 2;

/** Which row of the list an element lies in; undefined for the header and for what stands around the rows. */
export function rowIndexOf(element: Element): number | undefined {
  const row = element.closest('[role=row]');
  const ariaIndex = Number(row?.getAttribute('aria-rowindex') ?? 0);
  return ariaIndex < FIRST_ARIA_ROW ? undefined : ariaIndex - FIRST_ARIA_ROW;
}

function Row<RowShape>({
  id,
  index,
  heightPx,
  row,
  columns,
  isActive,
  isSelected,
  warning,
}: DataTableRowProps<RowShape>) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + FIRST_ARIA_ROW}
      aria-selected={isSelected}
      className={classNames(styles.row, isActive && styles.active, isSelected === true && styles.selected)}
      style={placeOf(index, heightPx)}
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={place + 1}
          className={classNames(styles.cell, column.align === 'end' && styles.end)}
        >
          {place === 0 && warning !== undefined && (
            <span role="img" aria-label={warning} title={warning} className={styles.warning}>
              <TriangleAlert size={SMALL_ICON_SIZE_PX} aria-hidden="true" />
            </span>
          )}
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** Draws again only when something of its own changed: the list scrolls past its rows and does not draw them. */
export const DataTableRow = memo(Row) as typeof Row;

interface PlaceholderRowProps {
  readonly index: number;
  readonly heightPx: number;
  readonly label: string;
}

export function PlaceholderRow({ index, heightPx, label }: PlaceholderRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + FIRST_ARIA_ROW}
      className={classNames(styles.row, styles.waiting)}
      style={placeOf(index, heightPx)}
    >
      <div role="gridcell" aria-label={label} className={styles.cell}>
        <span className={styles.bar} />
      </div>
    </div>
  );
}

/** A transform would give every row a layer tree of its own to be put together anew with each row that comes. */
function placeOf(index: number, heightPx: number) {
  return { blockSize: heightPx, insetBlockStart: index * heightPx };
}
