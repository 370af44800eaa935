import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '@/app/root-route';
import { validateJobSearch } from './search';

export const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jobs',
  validateSearch: validateJobSearch,
}).lazy(() => import('./page').then((page) => page.Route));
