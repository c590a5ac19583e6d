import { createMemoryHistory, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { ReceiptCard } from './features/history/receipt-card.tsx';
import { SearchPage } from './features/search/search-page.tsx';
import { searchParams } from './features/search/search-params.ts';
import { BackupPage } from './features/backup/backup-page.tsx';
import { SettingsPage } from './features/settings/settings-page.tsx';
import { PeopleCard } from './features/vault/people-card.tsx';
import { RecoveryCard } from './features/vault/recovery-card.tsx';
import { BrokenScreen } from './frame/broken-screen.tsx';
import { NotFoundScreen } from './frame/not-found-screen.tsx';
import { caseRoutes } from './routes/case-routes.tsx';
import { incidentRoutes } from './routes/incident-routes.tsx';
import { personRoutes } from './routes/person-routes.tsx';
import { rootRoute } from './routes/root-route.tsx';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/cases' });
  },
});

const search = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: searchParams,
  component: function Search() {
    const navigate = search.useNavigate();
    return (
      <SearchPage
        search={search.useSearch()}
        onSearchChange={(next) => void navigate({ search: next, replace: true })}
      />
    );
  },
});

const backup = createRoute({
  getParentRoute: () => rootRoute,
  path: '/backup',
  component: BackupPage,
});

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: () => (
    <SettingsPage>
      <PeopleCard />
      <RecoveryCard />
      <ReceiptCard />
    </SettingsPage>
  ),
});

const routeTree = rootRoute.addChildren([
  start,
  ...caseRoutes,
  ...incidentRoutes,
  ...personRoutes,
  search,
  backup,
  settings,
]);

/** In memory only: no address of a record is left in a history file. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    history: createMemoryHistory({ initialEntries: ['/cases'] }),
    context: { lockNow: () => undefined },
    defaultErrorComponent: BrokenScreen,
    defaultNotFoundComponent: NotFoundScreen,
    defaultPreload: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
