import { queryOptions } from '@tanstack/react-query';
import type { Filled } from '@/api/answer';
import { answer, type Page } from '@/api/answer';
import { jobApi } from '@/api/clients';
import type { components } from '@/api/generated/job';

type RunningJob = Filled<components['schemas']['JobView'], 'nodeId' | 'startAt'>;

/** What is captured now, at most 100 jobs. Part of the jobs' area: it follows their changes. */
export const loadQuery = queryOptions({
  queryKey: ['jobs', 'load'],
  queryFn: () => {
    const query = { state: ['claimed', 'recording'], size: 100 };
    return answer<Page<RunningJob>>(jobApi.GET('/api/jobs', { params: { query } }));
  },
});

/** How many jobs each node has begun; those that it holds for later use none of its capacity yet. */
export function capturesByNode(jobs: RunningJob[], now: number): Map<string, number> {
  const captures = new Map<string, number>();
  for (const { nodeId, startAt } of jobs) {
    if (new Date(startAt).getTime() > now) continue;
    captures.set(nodeId, (captures.get(nodeId) ?? 0) + 1);
  }
  return captures;
}
