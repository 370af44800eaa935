import { queryOptions } from '@tanstack/react-query';
import { answer, type Filled } from '@/api/answer';
import { jobApi } from '@/api/clients';
import type { components } from '@/api/generated/job';
import type { ChannelLevel } from '@/live/levels';

export type StartedJob = Omit<
  Filled<
    components['schemas']['JobView'],
    'jobId' | 'recordingId' | 'nodeName' | 'name' | 'state' | 'allowed' | 'capturedMillis'
  >,
  'levels'
> & { levels?: ChannelLevel[] | null };

export function startedJobQuery(job: string) {
  return queryOptions({
    queryKey: ['jobs', 'detail', job],
    queryFn: () => answer<StartedJob>(jobApi.GET('/api/jobs/{job}', { params: { path: { job } } })),
  });
}
