import { Search } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { useApi } from '../../api/use-api.ts';
import { ColumnChooser } from '../../components/data-table/column-chooser.tsx';
import { useDataTable } from '../../components/data-table/use-data-table.ts';
import { useListPages } from '../../components/data-table/use-list-pages.ts';
import { Link } from '../../components/link.tsx';
import { FilterInput } from '../../components/filter-input.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { incidentColumns } from './incident-columns.tsx';
import { IncidentFacets } from './incident-facets.tsx';
import { IncidentList } from './incident-list.tsx';
import styles from './incidents.module.css';
import type { IncidentsSearch } from './incidents-search.ts';

interface IncidentsPageProps {
  readonly search: IncidentsSearch;
  readonly onSearchChange: (search: IncidentsSearch) => void;
}

/** Incidents of all cases. A new one begins in its case. */
export function IncidentsPage({ search, onSearchChange }: IncidentsPageProps) {
  const { t } = useTranslation('incidents');
  const api = useApi();
  const filterInput = useRef<HTMLInputElement>(null);
  const { sort, direction, filter } = search;
  const source = useListPages(api.incident.list, { sort, direction, filter });
  const model = useDataTable({
    columns: incidentColumns,
    source,
    getRowId: (row) => row.id,
    sort: { sort, direction },
    onSortChange: (next) => onSearchChange({ ...search, ...next }),
  });

  const actions = useMemo(
    (): readonly Action[] => [
      {
        id: 'incident.filter',
        label: t('action.filter'),
        icon: Search,
        shortcut: '/',
        perform: () => filterInput.current?.focus(),
      },
    ],
    [t],
  );
  useActions(actions);

  function changeFilter(next: IncidentsSearch['filter']): void {
    onSearchChange({ ...search, filter: next });
  }

  function typeFilter(typed: string): void {
    const { startsWith: _, ...rest } = filter;
    changeFilter(typed === '' ? rest : { ...rest, startsWith: typed });
  }

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
          </>
        }
      >
        <IncidentFacets filter={filter} onChange={changeFilter} />
      </PageHeader>
      <IncidentList
        model={model}
        isFiltered={Object.keys(filter).length > 0}
        onClearFilter={() => changeFilter({})}
        emptyAction={<Link to="/cases">{t('list.empty.action')}</Link>}
      />
    </div>
  );
}
