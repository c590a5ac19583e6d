import type { RowData } from '@tanstack/react-table';
import { useState, type ComponentType, type ReactNode } from 'react';
import type { CaseId } from '#shared/ids/ids.ts';
import type { DataColumn } from '../components/data-table/data-column.ts';
import styles from './case-list-tab.module.css';
import { RecordList, type RecordListing } from './record-list.tsx';
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
  /** Begins the first one. */
  readonly emptyAction: ReactNode;
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
  emptyAction,
  ...listing
}: CaseListTabProps<Row, Sort, Filter>) {
  const [search, setSearch] = useState(begun);
  const { filter } = search;
  const model = useRecordList({
    list,
    columns,
    search: { ...search, filter: { ...filter, caseId } },
    onSortChange: (next) => setSearch({ ...search, ...next }),
  });
  return (
    <div className={styles.tab}>
      {Facets !== undefined && (
        <div className={styles.facets}>
          <Facets filter={filter} onChange={(next) => setSearch({ ...search, filter: next })} />
        </div>
      )}
      <RecordList
        {...listing}
        model={model}
        isFiltered={Object.keys(filter).length > 0}
        onShowAll={() => setSearch({ ...search, filter: {} as Filter })}
        emptyAction={emptyAction}
      />
    </div>
  );
}
