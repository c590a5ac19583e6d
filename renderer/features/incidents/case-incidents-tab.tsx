import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../components/button.tsx';
import { useDataTable } from '../../components/data-table/use-data-table.ts';
import { useListPages } from '../../components/data-table/use-list-pages.ts';
import { caseIncidentColumns } from './incident-columns.tsx';
import { IncidentFacets } from './incident-facets.tsx';
import { IncidentList } from './incident-list.tsx';
import styles from './incidents.module.css';
import { incidentsSearch } from './incidents-search.ts';

/** Incidents of one case, as a tab of its file. */
export function CaseIncidentsTab({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation('incidents');
  const api = useApi();
  const navigate = useNavigate();
  const [search, setSearch] = useState(() => incidentsSearch.parse({}));
  const { sort, direction, filter } = search;
  const source = useListPages(api.incident.list, { sort, direction, filter: { ...filter, caseId } });
  const model = useDataTable({
    columns: caseIncidentColumns,
    source,
    getRowId: (row) => row.id,
    sort: { sort, direction },
    onSortChange: (next) => setSearch({ ...search, ...next }),
  });
  return (
    <div className={styles.page}>
      <div className={styles.tabFacets}>
        <IncidentFacets filter={filter} onChange={(next) => setSearch({ ...search, filter: next })} />
      </div>
      <IncidentList
        model={model}
        isFiltered={Object.keys(filter).length > 0}
        onClearFilter={() => setSearch({ ...search, filter: {} })}
        emptyAction={
          <Button
            variant="primary"
            icon={Plus}
            shortcut="I"
            onPress={() => void navigate({ to: '/cases/$caseId/incidents/new', params: { caseId } })}
          >
            {t('action.create')}
          </Button>
        }
      />
    </div>
  );
}
