import { FolderOpen, Luggage, Plus, Search } from 'lucide-react';
import { useMemo, useRef, useState, type ComponentType } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#shared/cases/case-operations.ts';
import { caseId, type CaseId } from '#shared/ids/ids.ts';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../components/button.tsx';
import { ColumnChooser } from '../../components/data-table/column-chooser.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { useDataTable } from '../../components/data-table/use-data-table.ts';
import { useListPages } from '../../components/data-table/use-list-pages.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterInput } from '../../components/filter-input.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { UserText } from '../../components/user-text.tsx';
import { caseColumns } from './case-columns.tsx';
import { CaseFacets, type CaseFilter } from './case-facets.tsx';
import { CasePeek } from './case-peek.tsx';
import styles from './cases.module.css';
import type { CasesSearch } from './cases-search.ts';

const peek = {
  title: (row: CaseRow) => <UserText>{row.codeword}</UserText>,
  content: (row: CaseRow) => <CasePeek row={row} />,
};

interface CasesPageProps {
  readonly search: CasesSearch;
  readonly onSearchChange: (search: CasesSearch) => void;
  readonly travelDialog: ComponentType<TravelDialogProps>;
}

export interface TravelDialogProps {
  readonly caseIds: readonly CaseId[];
  readonly onClose: () => void;
}

export function CasesPage({ search, onSearchChange, travelDialog: TravelDialog }: CasesPageProps) {
  const { t } = useTranslation(['cases', 'travel']);
  const [isTravelling, setIsTravelling] = useState(false);
  const api = useApi();
  const navigate = useNavigate();
  const filterInput = useRef<HTMLInputElement>(null);
  const { sort, direction, filter } = search;
  const source = useListPages(api.case.list, { sort, direction, filter });
  const model = useDataTable({
    columns: caseColumns,
    source,
    getRowId: (row) => row.id,
    sort: { sort, direction },
    onSortChange: (next) => onSearchChange({ ...search, ...next }),
  });
  const isFiltered = Object.keys(filter).length > 0;

  function changeFilter(next: CaseFilter): void {
    onSearchChange({ ...search, filter: next });
  }

  function typeFilter(typed: string): void {
    const { startsWith: _, ...rest } = filter;
    changeFilter(typed === '' ? rest : { ...rest, startsWith: typed });
  }

  const actions = useMemo(
    (): readonly Action[] => [
      {
        id: 'case.create',
        label: t('action.create'),
        icon: Plus,
        shortcut: 'N',
        perform: () => void navigate({ to: '/cases/new' }),
      },
      {
        id: 'case.filter',
        label: t('action.filter'),
        icon: Search,
        shortcut: '/',
        perform: () => filterInput.current?.focus(),
      },
      {
        id: 'case.travel',
        label: t('travel:action'),
        icon: Luggage,
        perform: () => setIsTravelling(true),
      },
    ],
    [t, navigate],
  );
  useActions(actions);

  const newCase = (
    <Button variant="primary" icon={Plus} shortcut="N" onPress={() => void navigate({ to: '/cases/new' })}>
      {t('action.create')}
    </Button>
  );

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <FilterInput
              ref={filterInput}
              label={t('action.filter')}
              placeholder={t('list.filterPlaceholder')}
              value={filter.startsWith ?? ''}
              onChange={typeFilter}
            />
            <ColumnChooser model={model} />
            <Button icon={Luggage} onPress={() => setIsTravelling(true)}>
              {t('travel:action')}
            </Button>
            {newCase}
          </>
        }
      >
        <CaseFacets filter={filter} onChange={changeFilter} />
      </PageHeader>
      <DataTable
        model={model}
        label={t('title')}
        countText={(count) => t('list.count', { count })}
        onOpen={(row) => void navigate({ to: '/cases/$caseId', params: { caseId: row.id } })}
        peek={peek}
        canSelect
        emptyState={
          isFiltered ? (
            <EmptyState
              icon={Search}
              title={t('list.noMatch.title')}
              action={<Button onPress={() => changeFilter({})}>{t('list.clearFilter')}</Button>}
            >
              {t('list.noMatch.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={FolderOpen} title={t('list.empty.title')} action={newCase}>
              {t('list.empty.text')}
            </EmptyState>
          )
        }
      />
      {isTravelling && (
        <TravelDialog
          caseIds={model.selectedIds.map((id) => caseId.parse(id))}
          onClose={() => setIsTravelling(false)}
        />
      )}
    </div>
  );
}
