import { createRoute, Outlet, useLocation, useNavigate, type AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { caseId, type CaseId } from '#shared/ids/ids.ts';
import { EditCasePage, NewCasePage } from '../features/cases/case-form-page.tsx';
import { CaseOverview } from '../features/cases/case-overview.tsx';
import { CasePage, type CaseTab } from '../features/cases/case-page.tsx';
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
    const { caseId: id } = oneCase.useParams();
    const navigate = useNavigate();
    const last = useLocation({ select: ({ pathname }) => pathname.split('/').at(-1) });
    return (
      <CasePage
        id={id}
        tabs={tabNames}
        tab={tabNames.find((name) => tabs[name].path === last) ?? 'overview'}
        onTab={(chosen) => {
          const name = tabNames.find((known) => known === chosen);
          if (name !== undefined) void navigate({ to: tabs[name].to, params: { caseId: id } });
        }}
        travelDialog={TravelDialog}
      >
        <Outlet />
      </CasePage>
    );
  },
});

function tab<const Path extends string>(path: Path, Content: ComponentType<{ readonly caseId: CaseId }>) {
  return createRoute({
    getParentRoute: () => file,
    path,
    component: () => <Content caseId={oneCase.useParams().caseId} />,
  });
}

/** The tabs of a case file, in their order. */
const tabs = {
  overview: tab('/', CaseOverview),
  incident: tab('incidents', CaseIncidentsTab),
  person: tab('people', CasePeopleTab),
  history: tab('history', ({ caseId: id }) => <HistoryTab noun="case" recordId={id} />),
} satisfies { readonly [Tab in CaseTab]?: AnyRoute };
const tabNames = Object.keys(tabs) as readonly (keyof typeof tabs)[];

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
  oneCase.addChildren([file.addChildren(tabs), edit, newIncident, dossier]),
] as const;
