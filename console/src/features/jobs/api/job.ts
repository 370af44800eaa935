import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { jobApi } from '@/api/clients';
import type { JobDetail } from '../types';

export function jobQuery(job: string) {
  return queryOptions({
    queryKey: ['jobs', 'detail', job],
    queryFn: () => answer<JobDetail>(jobApi.GET('/api/jobs/{job}', { params: { path: { job } } })),
  });
}
