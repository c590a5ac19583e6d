import { useState } from 'react';
import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { RecordList } from '../../records/record-list.tsx';
import { useAddIncident } from '../../records/use-add-incident.ts';
import { useRecordList } from '../../records/use-record-list.ts';
import { caseIncidentColumns } from './incident-columns.tsx';
import { IncidentFacets } from './incident-facets.tsx';
import styles from './incidents.module.css';
import { incidentsSearch } from './incidents-search.ts';
import { useIncidentListing } from './use-incident-listing.tsx';

/** Incidents of one case, as a tab of its file. */
export function CaseIncidentsTab({ caseId }: { readonly caseId: CaseId }) {
  const api = useApi();
  const listing = useIncidentListing();
  const addIncident = useAddIncident(caseId);
  const [search, setSearch] = useState(() => incidentsSearch.parse({}));
  const { filter } = search;
  const model = useRecordList({
    list: api.incident.list,
    columns: caseIncidentColumns,
    search: { ...search, filter: { ...filter, caseId } },
    onSortChange: (next) => setSearch({ ...search, ...next }),
  });
  return (
    <div className={styles.tab}>
      <div className={styles.tabFacets}>
        <IncidentFacets filter={filter} onChange={(next) => setSearch({ ...search, filter: next })} />
      </div>
      <RecordList
        {...listing}
        model={model}
        isFiltered={Object.keys(filter).length > 0}
        onShowAll={() => setSearch({ ...search, filter: {} })}
        emptyAction={<ActionButton action={addIncident} variant="primary" />}
      />
    </div>
  );
}
