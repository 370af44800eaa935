import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, type Page } from '@/api/answer';
import { jobApi } from '@/api/clients';
import type { JobSearch } from '../search';
import type { Job } from '../types';

/** One page of the list, as the URL asks for it. */
export function jobsQuery({ state, nodeId, text, sort, page, size }: JobSearch) {
  const query = { state, nodeId, text, sort, page, size };
  return queryOptions({
    queryKey: ['jobs', 'list', query],
    queryFn: () => answer<Page<Job>>(jobApi.GET('/api/jobs', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}
