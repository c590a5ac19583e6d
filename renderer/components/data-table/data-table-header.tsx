import type { RowData } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, useRef } from 'react';
import { classNames } from '../class-names.ts';
import { SMALL_ICON_SIZE_PX } from '../icon.ts';
import type { DataTableModel } from './use-data-table.ts';
import styles from './data-table.module.css';

interface DataTableHeaderProps<Row extends RowData> {
  readonly model: DataTableModel<Row>;
  readonly widthPx: number;
}

function Header<Row extends RowData>({ model, widthPx }: DataTableHeaderProps<Row>) {
  const rowRef = useRef<HTMLDivElement>(null);
  const { table, columns, sort } = model;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];

  /** A column that shares the width that is left over becomes fixed at what it has now. */
  function freezeWidths(): void {
    const cells = [...(rowRef.current?.children ?? [])];
    table.setColumnSizing(
      Object.fromEntries(
        headers.map((header, index) => [
          header.column.id,
          Math.round(cells[index]?.getBoundingClientRect().width ?? header.getSize()),
        ]),
      ),
    );
  }

  return (
    <div role="rowgroup" className={styles.head} style={{ minInlineSize: widthPx }}>
      <div role="row" aria-rowindex={1} ref={rowRef} className={styles.headRow}>
        {headers.map((header, index) => {
          const column = columns.find(({ id }) => id === header.column.id);
          if (column === undefined) return null;
          const isSorted = column.sort !== undefined && column.sort === sort.sort;
          const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
          return (
            <div
              key={header.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={isSorted ? sort.direction : undefined}
              className={classNames(styles.headCell, column.align === 'end' && styles.end)}
            >
              {column.sort === undefined ? (
                <span className={styles.headText}>{model.headerText(column.id)}</span>
              ) : (
                <button type="button" className={styles.sort} onClick={() => model.sortBy(column)}>
                  <span className={styles.headText}>{model.headerText(column.id)}</span>
                  {isSorted && <Arrow size={SMALL_ICON_SIZE_PX} aria-hidden="true" />}
                </button>
              )}
              {/* By pointer; the column chooser does the same by keyboard. */}
              <span
                aria-hidden="true"
                className={styles.handle}
                onMouseDown={(event) => {
                  freezeWidths();
                  header.getResizeHandler()(event);
                }}
                onDoubleClick={() => table.resetColumnSizing(true)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Not drawn again while the list scrolls. */
export const DataTableHeader = memo(Header) as typeof Header;
