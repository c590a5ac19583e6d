import type { RowData } from '@tanstack/react-table';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RecordNoun } from '#shared/records/record.ts';
import { Button } from '../components/button.tsx';
import { DataTable } from '../components/data-table/data-table.tsx';
import type { DataTableModel } from '../components/data-table/use-data-table.ts';
import { EmptyState } from '../components/empty-state.tsx';
import type { Icon } from '../components/icon.ts';
import { useNounTexts } from './noun-texts.ts';
import { useAlteredWarning } from './use-altered-warning.ts';

/** What a list says and does of its noun, wherever it stands. */
export interface RecordListing<Row> {
  readonly noun: RecordNoun;
  readonly icon: Icon;
  readonly onOpen: (row: Row) => void;
  readonly peek: { readonly title: (row: Row) => ReactNode; readonly content: (row: Row) => ReactNode };
}

interface RecordListProps<
  Row extends RowData & { readonly id: string },
  Sort extends string,
> extends RecordListing<Row> {
  readonly model: DataTableModel<Row, Sort>;
  /** Whether rows can be picked. */
  readonly canSelect?: boolean;
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
  /** The one action of a list without any record. */
  readonly emptyAction: ReactNode;
}

/** Rows of a noun; without rows, what goes here or that the filter hides them all. */
export function RecordList<Row extends RowData & { readonly id: string }, Sort extends string>({
  noun,
  icon,
  onOpen,
  peek,
  model,
  canSelect = false,
  isFiltered,
  onShowAll,
  emptyAction,
}: RecordListProps<Row, Sort>) {
  const text = useNounTexts(noun);
  const warningOf = useAlteredWarning();
  return (
    <DataTable
      model={model}
      label={text('title')}
      countText={(count) => text('list.count', { count })}
      onOpen={onOpen}
      peek={peek}
      canSelect={canSelect}
      warningOf={warningOf}
      emptyState={
        isFiltered ? (
          <EmptyState
            icon={Search}
            title={text('list.noMatch.title')}
            action={<Button onPress={onShowAll}>{text('list.clearFilter')}</Button>}
          >
            {text('list.noMatch.text')}
          </EmptyState>
        ) : (
          <EmptyState icon={icon} title={text('list.empty.title')} action={emptyAction}>
            {text('list.empty.text')}
          </EmptyState>
        )
      }
    />
  );
}
