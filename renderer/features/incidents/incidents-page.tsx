import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.ts';
import { Link } from '../../components/link.tsx';
import { RecordListPage } from '../../records/record-list-page.tsx';
import { incidentColumns } from './incident-columns.tsx';
import { IncidentFacets } from './incident-facets.tsx';
import type { IncidentsSearch } from './incidents-search.ts';
import { useIncidentListing } from './use-incident-listing.tsx';

interface IncidentsPageProps {
  readonly search: IncidentsSearch;
  readonly onSearchChange: (search: IncidentsSearch) => void;
}

/** Incidents of all cases. A new one begins in its case. */
export function IncidentsPage(props: IncidentsPageProps) {
  const { t } = useTranslation('incidents');
  const api = useApi();
  const listing = useIncidentListing();
  return (
    <RecordListPage
      {...props}
      {...listing}
      list={api.incident.list}
      columns={incidentColumns}
      facets={IncidentFacets}
      emptyAction={<Link to="/cases">{t('list.empty.action')}</Link>}
    />
  );
}
