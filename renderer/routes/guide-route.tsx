import { createRoute } from '@tanstack/react-router';
import { GuidePage } from '../features/guide/guide-page.tsx';
import { rootRoute } from './root-route.tsx';

export const guideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guide',
  component: GuidePage,
});
