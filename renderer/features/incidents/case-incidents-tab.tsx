import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { CaseListTab } from '../../records/case-list-tab.tsx';
import { useAddIncident } from '../../records/use-add-incident.ts';
import { caseIncidentColumns } from './incident-columns.tsx';
import { IncidentFacets } from './incident-facets.tsx';
import { incidentsSearch } from './incidents-search.ts';
import { useIncidentListing } from './use-incident-listing.tsx';

/** Incidents of one case, as a tab of its file. */
export function CaseIncidentsTab({ caseId }: { readonly caseId: CaseId }) {
  const listing = useIncidentListing();
  const addIncident = useAddIncident(caseId);
  return (
    <CaseListTab
      {...listing}
      caseId={caseId}
      list={useApi().incident.list}
      columns={caseIncidentColumns}
      search={incidentsSearch.parse({})}
      facets={IncidentFacets}
      emptyAction={<ActionButton action={addIncident} variant="primary" />}
    />
  );
}
