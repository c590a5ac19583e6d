import { createRoute } from '@tanstack/react-router';
import { incidentId } from '#shared/ids/ids.ts';
import { IncidentPrintPreview } from '../features/dossier/incident-print-preview.tsx';
import { EditIncidentPage } from '../features/incidents/form/incident-form-page.tsx';
import { IncidentPage } from '../features/incidents/incident-page.tsx';
import { IncidentRecord } from '../features/incidents/incident-record.tsx';
import { IncidentsPage } from '../features/incidents/incidents-page.tsx';
import { incidentsSearch } from '../features/incidents/incidents-search.ts';
import { fieldSearch } from './field-search.ts';
import { recordRoutes } from './record-routes.tsx';
import { rootRoute } from './root-route.tsx';

const incidents = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents',
  validateSearch: incidentsSearch,
  component: function Incidents() {
    const navigate = incidents.useNavigate();
    return (
      <IncidentsPage
        search={incidents.useSearch()}
        onSearchChange={(search) => void navigate({ search, replace: true })}
      />
    );
  },
});

const oneIncident = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents/$incidentId',
  params: {
    parse: (params) => ({ incidentId: incidentId.parse(params.incidentId) }),
    stringify: (params) => ({ incidentId: params.incidentId }),
  },
});

const record = recordRoutes({
  noun: 'incident',
  parent: oneIncident,
  useId: () => oneIncident.useParams().incidentId,
  page: IncidentPage,
  reading: IncidentRecord,
});

const edit = createRoute({
  getParentRoute: () => oneIncident,
  path: 'edit',
  validateSearch: fieldSearch,
  component: () => (
    <EditIncidentPage
      id={oneIncident.useParams().incidentId}
      field={edit.useSearch().field}
      printPreview={IncidentPrintPreview}
    />
  ),
});

export const incidentRoutes = [incidents, oneIncident.addChildren([record, edit])] as const;
