import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '@/app/root-route';
import { searchOf } from '@/url/search';
import { recordingsSearch } from './filters';

export const recordingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recordings',
  validateSearch: searchOf(recordingsSearch),
}).lazy(() => import('./page').then((page) => page.Route));
