import { queryOptions } from '@tanstack/react-query';
import type { Filled } from '@/api/answer';
import { answer, type Page } from '@/api/answer';
import { jobApi } from '@/api/clients';
import type { components } from '@/api/generated/job';

type RunningJob = Filled<components['schemas']['JobView'], 'nodeId' | 'startAt'>;

const PAGE_SIZE = 100;
/** Where it stops asking: more captures than any fleet has. */
const MOST_PAGES = 20;

/** What is captured now. Part of the jobs' area: it follows their changes. */
export const loadQuery = queryOptions({
  queryKey: ['jobs', 'load'],
  queryFn: () => begunJobs(Date.now()),
});

/**
 * Earliest start first, so that the many jobs that nodes hold for later come last; of those, none beyond the page on
 * which the first of them stands.
 */
export async function begunJobs(now: number): Promise<RunningJob[]> {
  const all: RunningJob[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const query = { state: ['claimed', 'recording'], sort: 'startAt', page, size: PAGE_SIZE };
    const { items, total } = await answer<Page<RunningJob>>(
      jobApi.GET('/api/jobs', { params: { query } }),
    );
    all.push(...items);
    const last = items.at(-1);
    if (!last || all.length >= total || !hasBegun(last, now)) break;
  }
  return all;
}

/** How many jobs each node has begun; those that it holds for later use none of its capacity yet. */
export function capturesByNode(jobs: RunningJob[], now: number): Map<string, number> {
  const captures = new Map<string, number>();
  for (const job of jobs.filter((one) => hasBegun(one, now))) {
    captures.set(job.nodeId, (captures.get(job.nodeId) ?? 0) + 1);
  }
  return captures;
}

function hasBegun({ startAt }: RunningJob, now: number): boolean {
  return Date.parse(startAt) <= now;
}
