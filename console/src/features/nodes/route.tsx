import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '@/app/root-route';
import { validateNodeSearch } from './search';

export const nodesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nodes',
  validateSearch: validateNodeSearch,
}).lazy(() => import('./page').then((page) => page.Route));
