import type { KeyboardEvent } from 'react';

interface RowKeyOptions {
  readonly activeIndex: number;
  readonly total: number;
  readonly pageRows: number;
  readonly moveTo: (index: number) => void;
  readonly toggleSelected: (index: number, isSelected?: boolean) => void;
  readonly open: () => void;
  readonly peek: () => void;
  readonly leave: () => void;
  /** Whether Escape has something to leave here; otherwise it belongs to whatever stands around. */
  readonly canLeave: boolean;
}

/** The keys of a list. Keys pressed in a header or in a control inside a row are not the list's. */
export function useRowKeys(options: RowKeyOptions): (event: KeyboardEvent) => void {
  const { activeIndex, total, pageRows, moveTo, toggleSelected } = options;

  function moveAndSelect(index: number, event: KeyboardEvent): void {
    if (event.shiftKey) {
      toggleSelected(activeIndex, true);
      toggleSelected(index, true);
    }
    moveTo(index);
  }

  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: (event) => moveAndSelect(activeIndex + 1, event),
    ArrowUp: (event) => moveAndSelect(activeIndex - 1, event),
    PageDown: () => moveTo(activeIndex + pageRows),
    PageUp: () => moveTo(activeIndex - pageRows),
    Home: () => moveTo(0),
    End: () => moveTo(total - 1),
    Enter: options.open,
    ' ': options.peek,
    x: () => toggleSelected(activeIndex),
    ...(options.canLeave ? { Escape: options.leave } : {}),
  };

  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const perform = keys[event.key];
    if (perform === undefined) return;
    event.preventDefault();
    perform(event);
  };
}
