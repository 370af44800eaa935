import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { jobsRoute } from '@/features/jobs/route';
import { nodesRoute } from '@/features/nodes/route';
import { recordingsRoute } from '@/features/recordings/route';
import { schedulesRoute } from '@/features/schedules/route';
import { parseSearch, stringifySearch } from '@/url/search';
import { rootRoute } from './root-route';

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/recordings' });
  },
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  recordingsRoute,
  jobsRoute,
  schedulesRoute,
  nodesRoute,
]);

export function createConsoleRouter() {
  return createRouter({ routeTree, parseSearch, stringifySearch, defaultPreload: 'intent' });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
