import { createRoute } from '@tanstack/react-router';
import { ActivityPage } from '../features/history/activity-page.tsx';
import { activityParams } from '../features/history/activity-params.ts';
import { rootRoute } from './root-route.tsx';

export const activityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activity',
  validateSearch: activityParams,
  component: function Activity() {
    const navigate = activityRoute.useNavigate();
    const { kind } = activityRoute.useSearch();
    return (
      <ActivityPage
        kind={kind}
        onKindChange={(chosen) =>
          void navigate({ search: chosen === undefined ? {} : { kind: chosen }, replace: true })
        }
      />
    );
  },
});
