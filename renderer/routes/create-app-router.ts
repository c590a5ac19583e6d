import { createMemoryHistory, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { BrokenScreen } from '../frame/broken-screen.tsx';
import { NotFoundScreen } from '../frame/not-found-screen.tsx';
import { activityRoute } from './activity-route.tsx';
import { backupRoute } from './backup-route.tsx';
import { caseRoutes } from './case-routes.tsx';
import { guideRoute } from './guide-route.tsx';
import { incidentRoutes } from './incident-routes.tsx';
import { limitsRoute } from './limits-route.tsx';
import { personRoutes } from './person-routes.tsx';
import { rootRoute } from './root-route.tsx';
import { searchRoute } from './search-route.tsx';
import { settingsRoute } from './settings-route.tsx';

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/cases' });
  },
});

const routeTree = rootRoute.addChildren([
  startRoute,
  ...caseRoutes,
  ...incidentRoutes,
  ...personRoutes,
  searchRoute,
  backupRoute,
  settingsRoute,
  activityRoute,
  limitsRoute,
  guideRoute,
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
