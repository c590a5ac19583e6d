import { createRootRouteWithContext } from '@tanstack/react-router';
import { Frame } from '../frame/frame.tsx';

interface RouterContext {
  readonly lockNow: () => void;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: function Root() {
    const { lockNow } = rootRoute.useRouteContext();
    return <Frame lockNow={lockNow} />;
  },
});
