import type { RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../appearance.ts';
import { ErrorState } from '../error-state.tsx';
import { SidePanel } from '../side-panel.tsx';
import { DataTableHeader } from './data-table-header.tsx';
import { DataTableRow, PlaceholderRow, rowIndexOf } from './data-table-row.tsx';
import { StatusBar } from './status-bar.tsx';
import type { DataTableModel } from './use-data-table.ts';
import { useRowKeys } from './use-row-keys.ts';
import styles from './data-table.module.css';

interface DataTableProps<Row extends RowData> {
  /** From `useDataTable`; the page also gives it to the column chooser. */
  readonly model: DataTableModel<Row>;
  /** What the rows are, for a screen reader: "Cases". */
  readonly label: string;
  /** "128 cases", already in the language of the interface. */
  readonly countText: (total: number) => string;
  readonly onOpen: (row: Row) => void;
  /** A short look at a row in a panel beside the list, by Space. */
  readonly peek?: { readonly title: (row: Row) => ReactNode; readonly content: (row: Row) => ReactNode };
  /** Shown instead of the rows when there are none. */
  readonly emptyState: ReactNode;
  readonly canSelect?: boolean;
  /** What is wrong with a row, in words; undefined for one with which nothing is. */
  readonly warningOf?: ((row: Row) => string | undefined) | undefined;
}

const ROW_HEIGHT_PX = { comfortable: 40, compact: 31 } as const;
/**
 * Rows come and go in blocks: putting the layers of the list together anew costs more than a few rows,
 * and what the virtualizer keeps for each item it keeps for a sixth of the rows.
 */
const BLOCK_ROWS = 6;
const OVERSCAN_BLOCKS = 1;
/** With its line. */
const HEADER_HEIGHT_PX = 36;
/** What is drawn before the element has been measured. */
const FIRST_RECT = { width: 1000, height: 600 };

export function DataTable<Row extends RowData>({
  model,
  label,
  countText,
  onOpen,
  peek,
  emptyState,
  canSelect = false,
  warningOf,
}: DataTableProps<Row>) {
  const { t } = useTranslation('components');
  const { density } = useAppearance();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeIndex, setActiveIndex] = useState(0);
  const [isPeeking, setIsPeeking] = useState(false);
  const { table, source, template, minWidthPx, selectedIds, visibleColumns } = model;
  const total = source.total ?? 0;
  const rowHeightPx = ROW_HEIGHT_PX[density];

  const virtualizer = useVirtualizer({
    count: Math.ceil(total / BLOCK_ROWS),
    getScrollElement: () => scroller.current,
    estimateSize: () => BLOCK_ROWS * rowHeightPx,
    overscan: OVERSCAN_BLOCKS,
    initialRect: FIRST_RECT,
    useFlushSync: false,
  });
  const blocks = virtualizer.getVirtualItems();
  const firstIndex = (blocks[0]?.index ?? 0) * BLOCK_ROWS;
  const endIndex = Math.min(total, ((blocks.at(-1)?.index ?? -1) + 1) * BLOCK_ROWS);
  const lastIndex = Math.max(firstIndex, endIndex - 1);
  const indexes = Array.from({ length: endIndex - firstIndex }, (_, offset) => firstIndex + offset);

  useEffect(() => {
    source.show(firstIndex, lastIndex);
  }, [source, firstIndex, lastIndex]);

  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowHeightPx]);

  useEffect(() => {
    setActiveIndex(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [source.key]);

  const totalText = useMemo(
    () => (source.total === null ? t('loading') : countText(source.total)),
    [source.total, countText, t],
  );
  const active = source.rowAt(Math.min(activeIndex, Math.max(0, total - 1)));
  function toggleSelected(index: number, isSelected?: boolean): void {
    const row = source.rowAt(index);
    if (!canSelect || row === undefined) return;
    model.toggleSelected(model.getRowId(row), isSelected);
  }

  function moveTo(index: number): void {
    const next = Math.max(0, Math.min(total - 1, index));
    setActiveIndex(next);
    scrollToRow(next);
  }

  /** No further than the row needs to be seen whole, below the header. */
  function scrollToRow(index: number): void {
    const topPx = index * rowHeightPx;
    const bottomPx = topPx + rowHeightPx + HEADER_HEIGHT_PX;
    const scrolledPx = virtualizer.scrollOffset ?? 0;
    const leastPx = bottomPx - (virtualizer.scrollRect?.height ?? 0);
    if (scrolledPx > topPx) virtualizer.scrollToOffset(topPx);
    else if (scrolledPx < leastPx) virtualizer.scrollToOffset(leastPx);
  }

  const onKeyDown = useRowKeys({
    activeIndex,
    total,
    pageRows: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeightPx) - 2),
    moveTo,
    toggleSelected,
    open: () => {
      if (active !== undefined) onOpen(active);
    },
    peek: () => setIsPeeking((isOpen) => peek !== undefined && !isOpen),
    leave: () => {
      if (isPeeking) setIsPeeking(false);
      else model.clearSelection();
    },
    canLeave: isPeeking || selectedIds.length > 0,
  });

  function pressRow(event: MouseEvent): void {
    const index = rowUnder(event);
    if (index === undefined) return;
    // Keeps the focus on the grid, where the keys are.
    event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
    setActiveIndex(index);
    if (event.ctrlKey || event.metaKey) toggleSelected(index);
  }

  function openRow(event: MouseEvent): void {
    const index = rowUnder(event);
    const row = index === undefined ? undefined : source.rowAt(index);
    if (row !== undefined) onOpen(row);
  }

  return (
    <div className={styles.frame}>
      <div className={styles.main}>
        {source.error !== null && source.rows.length === 0 ? (
          <ErrorState error={source.error} onRetry={source.retry} />
        ) : (
          <div
            ref={scroller}
            role="grid"
            tabIndex={0}
            aria-label={label}
            aria-rowcount={source.total === null ? -1 : total + 1}
            aria-colcount={table.getVisibleLeafColumns().length}
            aria-multiselectable={canSelect || undefined}
            aria-busy={source.total === null}
            aria-activedescendant={active === undefined ? undefined : `${gridId}-${activeIndex}`}
            className={styles.grid}
            style={{ '--columns': template } as CSSProperties}
            onKeyDown={onKeyDown}
            onMouseDown={pressRow}
            onDoubleClick={openRow}
          >
            <DataTableHeader model={model} widthPx={minWidthPx} />
            {source.total !== 0 && (
              <div
                role="rowgroup"
                className={styles.body}
                style={{ blockSize: total * rowHeightPx, minInlineSize: minWidthPx }}
              >
                {indexes.map((index) => {
                  const row = source.rowAt(index);
                  if (row === undefined) {
                    return (
                      <PlaceholderRow
                        key={`wait-${index}`}
                        index={index}
                        heightPx={rowHeightPx}
                        label={t('loading')}
                      />
                    );
                  }
                  const id = model.getRowId(row);
                  return (
                    <DataTableRow
                      key={id}
                      id={`${gridId}-${index}`}
                      index={index}
                      heightPx={rowHeightPx}
                      row={row}
                      columns={visibleColumns}
                      isActive={index === activeIndex}
                      isSelected={canSelect ? model.isSelected(id) : undefined}
                      warning={warningOf?.(row)}
                    />
                  );
                })}
              </div>
            )}
          </div>
        )}
        {source.total === 0 && source.error === null && <div className={styles.empty}>{emptyState}</div>}
        <StatusBar
          countText={totalText}
          selectedCount={selectedIds.length}
          hasRows={total > 0}
          canPeek={peek !== undefined}
          canSelect={canSelect}
        />
      </div>
      {isPeeking && peek !== undefined && active !== undefined && (
        <SidePanel
          title={peek.title(active)}
          onClose={() => {
            setIsPeeking(false);
            scroller.current?.focus();
          }}
        >
          {peek.content(active)}
        </SidePanel>
      )}
    </div>
  );
}

/** The row a press is meant for; none if it is meant for a control in the row. */
function rowUnder({ target }: MouseEvent): number | undefined {
  if (!(target instanceof Element) || target.closest('a, button, input') !== null) return undefined;
  return rowIndexOf(target);
}
