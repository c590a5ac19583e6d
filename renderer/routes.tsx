import {
  createMemoryHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { CasesPage } from './features/cases/cases-page.tsx';
import { casesSearch } from './features/cases/cases-search.ts';
import { PeoplePage } from './features/people/people-page.tsx';
import { peopleSearch } from './features/people/people-search.ts';
import { SettingsPage } from './features/settings/settings-page.tsx';
import { BrokenScreen } from './frame/broken-screen.tsx';
import { Frame } from './frame/frame.tsx';
import { NotFoundScreen } from './frame/not-found-screen.tsx';

interface RouterContext {
  readonly lockNow: () => void;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: function Root() {
    const { lockNow } = root.useRouteContext();
    return <Frame lockNow={lockNow} />;
  },
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/cases' });
  },
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: casesSearch,
  component: function Cases() {
    const navigate = cases.useNavigate();
    return (
      <CasesPage
        search={cases.useSearch()}
        onSearchChange={(search) => void navigate({ search, replace: true })}
      />
    );
  },
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: peopleSearch,
  component: function People() {
    const navigate = people.useNavigate();
    return (
      <PeoplePage
        search={people.useSearch()}
        onSearchChange={(search) => void navigate({ search, replace: true })}
      />
    );
  },
});

const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsPage });

const routeTree = root.addChildren([start, cases, people, settings]);

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
