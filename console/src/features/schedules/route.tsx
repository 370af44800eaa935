import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '@/app/root-route';
import { validateScheduleSearch } from './search';

export const schedulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/schedules',
  validateSearch: validateScheduleSearch,
}).lazy(() => import('./page').then((page) => page.Route));
