import { createRoute } from '@tanstack/react-router';
import { SearchPage } from '../features/search/search-page.tsx';
import { searchParams } from '../features/search/search-params.ts';
import { rootRoute } from './root-route.tsx';

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: searchParams,
  component: function Search() {
    const navigate = searchRoute.useNavigate();
    return (
      <SearchPage
        search={searchRoute.useSearch()}
        onSearchChange={(search) => void navigate({ search, replace: true })}
      />
    );
  },
});
