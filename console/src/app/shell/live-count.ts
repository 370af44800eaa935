import { queryOptions } from '@tanstack/react-query';
import { answer, type Page } from '@/api/answer';
import { jobApi } from '@/api/clients';

export const liveCountQuery = queryOptions({
  queryKey: ['jobs', 'live-count'],
  queryFn: async () => {
    const query = { state: ['recording'], size: 10 };
    const page = await answer<Page<unknown>>(jobApi.GET('/api/jobs', { params: { query } }));
    return page.total;
  },
});
