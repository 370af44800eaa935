import { queryOptions } from '@tanstack/react-query';
import { answer, type Page } from '@/api/answer';
import { jobApi } from '@/api/clients';
import { type Job, RUNNING } from '../types';

/** What goes on now and what is next, soonest first; the list below the cards has what does not fit. */
export const currentJobsQuery = queryOptions({
  queryKey: ['jobs', 'current'],
  queryFn: () => {
    const query = { state: ['queued', ...RUNNING], sort: 'startAt', size: 25 };
    return answer<Page<Job>>(jobApi.GET('/api/jobs', { params: { query } }));
  },
});
