import { createRoute } from '@tanstack/react-router';
import { LimitsPage } from '../features/limits/limits-page.tsx';
import { rootRoute } from './root-route.tsx';

export const limitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/limits',
  component: LimitsPage,
});
