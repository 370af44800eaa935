import { createRootRoute } from '@tanstack/react-router';
import { RouteFailed, RouteMissing } from './route-notices';
import { Shell } from './shell/shell';

/** Every feature's route hangs below it (src/features/<name>/route.tsx). */
export const rootRoute = createRootRoute({
  component: Shell,
  errorComponent: RouteFailed,
  notFoundComponent: RouteMissing,
});
