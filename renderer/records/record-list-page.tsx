import type { RowData } from '@tanstack/react-table';
import { Search } from 'lucide-react';
import { useMemo, useRef, type ComponentType, type ReactNode } from 'react';
import { MAX_FILTER_CHARACTERS } from '#shared/lists/list.ts';
import { useActions } from '../actions/use-actions.ts';
import { ActionButton } from '../components/action-button.tsx';
import { ColumnChooser } from '../components/data-table/column-chooser.tsx';
import type { DataColumn } from '../components/data-table/data-column.ts';
import { FilterInput } from '../components/filter-input.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { useNounTexts } from './noun-texts.ts';
import { RecordList, type RecordListing } from './record-list.tsx';
import styles from './record-list-page.module.css';
import { useCreateAction } from './use-create-action.ts';
import { useRecordList, type ListSearch, type RecordListCall } from './use-record-list.ts';

interface RecordListPageProps<
  Row,
  Sort extends string,
  Filter extends { startsWith?: string | undefined },
> extends RecordListing<Row> {
  readonly list: RecordListCall<Row, Sort, Filter>;
  readonly columns: readonly DataColumn<Row, Sort>[];
  readonly search: ListSearch<Sort, Filter>;
  readonly onSearchChange: (search: ListSearch<Sort, Filter>) => void;
  /** Chips over the list. */
  readonly facets?: ComponentType<{
    readonly filter: Filter;
    readonly onChange: (filter: Filter) => void;
  }>;
  /** Begins a new one. Left out for what begins in a case; keep it in useCallback. */
  readonly onCreate?: () => void;
  /** Other ways to a new one, before the button that begins it. */
  readonly otherActions?: ReactNode;
  /** What can be done with rows that were picked; with it, rows can be picked. */
  readonly renderForSelected?: (ids: readonly string[]) => ReactNode;
  /** Where a new one begins, if not here. */
  readonly emptyAction?: ReactNode;
}

/** All records of a noun: filter box on "/", new one on N, columns to choose, chips over the rows. */
export function RecordListPage<
  Row extends RowData & { readonly id: string },
  Sort extends string,
  Filter extends { startsWith?: string | undefined },
>({
  list,
  columns,
  search,
  onSearchChange,
  facets: Facets,
  onCreate,
  otherActions,
  renderForSelected,
  emptyAction,
  ...listing
}: RecordListPageProps<Row, Sort, Filter>) {
  const { noun } = listing;
  const text = useNounTexts(noun);
  const filterInput = useRef<HTMLInputElement>(null);
  const { filter } = search;
  const model = useRecordList({
    list,
    columns,
    search,
    onSortChange: (next) => onSearchChange({ ...search, ...next }),
  });

  const createAction = useCreateAction(noun, onCreate);
  const actions = useMemo(
    () => ({
      create: createAction,
      filter: {
        id: `${noun}.filter`,
        label: text('action.filter'),
        icon: Search,
        shortcut: '/',
        perform: () => filterInput.current?.focus(),
      },
    }),
    [text, noun, createAction],
  );
  useActions(actions);

  function changeFilter(next: Filter): void {
    onSearchChange({ ...search, filter: next });
  }

  function typeFilter(typed: string): void {
    const { startsWith: _, ...rest } = filter;
    changeFilter((typed === '' ? rest : { ...rest, startsWith: typed }) as Filter);
  }

  const create =
    onCreate === undefined ? undefined : <ActionButton action={actions.create} variant="primary" />;

  return (
    <div className={styles.page}>
      <PageHeader
        title={text('title')}
        actions={
          <>
            <FilterInput
              maxLength={MAX_FILTER_CHARACTERS}
              ref={filterInput}
              label={text('action.filter')}
              placeholder={text('list.filterPlaceholder')}
              value={filter.startsWith ?? ''}
              onChange={typeFilter}
            />
            <ColumnChooser model={model} />
            {renderForSelected?.(model.selectedIds)}
            {otherActions}
            {create}
          </>
        }
      >
        {Facets !== undefined && <Facets filter={filter} onChange={changeFilter} />}
      </PageHeader>
      <RecordList
        {...listing}
        model={model}
        canSelect={renderForSelected !== undefined}
        isFiltered={Object.keys(filter).length > 0}
        onShowAll={() => changeFilter({} as Filter)}
        emptyAction={emptyAction ?? create}
      />
    </div>
  );
}
