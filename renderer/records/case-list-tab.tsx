import type { RowData } from '@tanstack/react-table';
import { useMemo, useState, type ComponentType, type ReactNode } from 'react';
import type { CaseId } from '#shared/ids/ids.ts';
import { useActions } from '../actions/use-actions.ts';
import { ActionButton } from '../components/action-button.tsx';
import type { DataColumn } from '../components/data-table/data-column.ts';
import styles from './case-list-tab.module.css';
import { RecordList, type RecordListing } from './record-list.tsx';
import { useCreateAction } from './use-create-action.ts';
import { useRecordList, type ListSearch, type RecordListCall } from './use-record-list.ts';

interface CaseListTabProps<Row, Sort extends string, Filter extends object> extends RecordListing<Row> {
  readonly caseId: CaseId;
  readonly list: RecordListCall<Row, Sort, Filter & { readonly caseId?: CaseId | undefined }>;
  readonly columns: readonly DataColumn<Row, Sort>[];
  /** What the list begins with. */
  readonly search: ListSearch<Sort, Filter>;
  /** Chips over the list. */
  readonly facets?: ComponentType<{
    readonly filter: Filter;
    readonly onChange: (filter: Filter) => void;
  }>;
  /** Begins a new one. Left out where something beside the tabs does; keep it in useCallback. */
  readonly onCreate?: () => void;
  /** Begins the first one, if not `onCreate`. */
  readonly emptyAction?: ReactNode;
}

/** The records of one case, of one noun, as a tab of its file. */
export function CaseListTab<
  Row extends RowData & { readonly id: string },
  Sort extends string,
  Filter extends object,
>({
  caseId,
  list,
  columns,
  search: begun,
  facets: Facets,
  onCreate,
  emptyAction,
  ...listing
}: CaseListTabProps<Row, Sort, Filter>) {
  const [search, setSearch] = useState(begun);
  const { filter } = search;
  const createAction = useCreateAction(listing.noun, onCreate);
  const actions = useMemo(() => ({ create: createAction }), [createAction]);
  useActions(actions);
  const model = useRecordList({
    list,
    columns,
    search: { ...search, filter: { ...filter, caseId } },
    onSortChange: (next) => setSearch({ ...search, ...next }),
  });
  return (
    <div className={styles.tab}>
      {(Facets !== undefined || onCreate !== undefined) && (
        <div className={styles.above}>
          {Facets !== undefined && (
            <Facets filter={filter} onChange={(next) => setSearch({ ...search, filter: next })} />
          )}
          {onCreate !== undefined && <ActionButton action={createAction} />}
        </div>
      )}
      <RecordList
        {...listing}
        model={model}
        isFiltered={Object.keys(filter).length > 0}
        onShowAll={() => setSearch({ ...search, filter: {} as Filter })}
        emptyAction={emptyAction ?? <ActionButton action={createAction} variant="primary" />}
      />
    </div>
  );
}
