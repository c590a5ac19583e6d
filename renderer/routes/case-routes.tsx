import { createRoute, Outlet, useLocation } from '@tanstack/react-router';
import { caseId } from '#shared/ids/ids.ts';
import { EditCasePage, NewCasePage } from '../features/cases/case-form-page.tsx';
import { CaseOverview } from '../features/cases/case-overview.tsx';
import { CasePage, caseTabs } from '../features/cases/case-page.tsx';
import { CasesPage } from '../features/cases/cases-page.tsx';
import { casesSearch } from '../features/cases/cases-search.ts';
import { DossierPage } from '../features/dossier/dossier-page.tsx';
import { IncidentPrintPreview } from '../features/dossier/incident-print-preview.tsx';
import { HistoryTab } from '../features/history/history-tab.tsx';
import { CaseIncidentsTab } from '../features/incidents/case-incidents-tab.tsx';
import { NewIncidentPage } from '../features/incidents/form/incident-form-page.tsx';
import { CasePeopleTab } from '../features/people/case-people-tab.tsx';
import { TravelDialog } from '../features/vault/travel-dialog.tsx';
import { fieldSearch } from './field-search.ts';
import { rootRoute } from './root-route.tsx';

const cases = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases',
  validateSearch: casesSearch,
  component: function Cases() {
    const navigate = cases.useNavigate();
    return (
      <CasesPage
        search={cases.useSearch()}
        onSearchChange={(search) => void navigate({ search, replace: true })}
        travelDialog={TravelDialog}
      />
    );
  },
});

const newCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/new',
  component: NewCasePage,
});

/** Everything of one case; the tabs of its file are below `file`. */
const oneCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$caseId',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId) }),
    stringify: (params) => ({ caseId: params.caseId }),
  },
});

const file = createRoute({
  getParentRoute: () => oneCase,
  id: 'file',
  component: function CaseFile() {
    const last = useLocation({ select: ({ pathname }) => pathname.split('/').at(-1) });
    return (
      <CasePage
        id={oneCase.useParams().caseId}
        tab={caseTabs.find((tab) => tab === last) ?? 'overview'}
        travelDialog={TravelDialog}
      >
        <Outlet />
      </CasePage>
    );
  },
});

const overview = createRoute({
  getParentRoute: () => file,
  path: '/',
  component: () => <CaseOverview id={oneCase.useParams().caseId} />,
});

const incidents = createRoute({
  getParentRoute: () => file,
  path: 'incidents',
  component: () => <CaseIncidentsTab caseId={oneCase.useParams().caseId} />,
});

const people = createRoute({
  getParentRoute: () => file,
  path: 'people',
  component: () => <CasePeopleTab caseId={oneCase.useParams().caseId} />,
});

const history = createRoute({
  getParentRoute: () => file,
  path: 'history',
  component: () => <HistoryTab noun="case" recordId={oneCase.useParams().caseId} />,
});

const edit = createRoute({
  getParentRoute: () => oneCase,
  path: 'edit',
  validateSearch: fieldSearch,
  component: () => <EditCasePage id={oneCase.useParams().caseId} field={edit.useSearch().field} />,
});

const newIncident = createRoute({
  getParentRoute: () => oneCase,
  path: 'incidents/new',
  component: () => (
    <NewIncidentPage caseId={oneCase.useParams().caseId} printPreview={IncidentPrintPreview} />
  ),
});

const dossier = createRoute({
  getParentRoute: () => oneCase,
  path: 'dossier',
  component: () => {
    const { caseId } = oneCase.useParams();
    return <DossierPage key={caseId} caseId={caseId} />;
  },
});

export const caseRoutes = [
  cases,
  newCase,
  oneCase.addChildren([file.addChildren([overview, incidents, people, history]), edit, newIncident, dossier]),
] as const;
