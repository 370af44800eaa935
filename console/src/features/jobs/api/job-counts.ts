import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { jobApi } from '@/api/clients';
import type { components } from '@/api/generated/job';

export type JobCounts = Required<components['schemas']['JobCounts']>;

export const jobCountsQuery = queryOptions({
  queryKey: ['jobs', 'counts'],
  queryFn: () => answer<JobCounts>(jobApi.GET('/api/jobs/counts')),
});
