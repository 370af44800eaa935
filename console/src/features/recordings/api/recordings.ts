import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, type Page } from '@/api/answer';
import { libraryApi } from '@/api/clients';
import { queryOf, type RecordingsSearch } from '../filters';
import type { Recording } from '../types';

/** One page of the library; the last one stays on the screen until the next is there. */
export function recordingsQuery(search: RecordingsSearch) {
  const query = queryOf(search);
  return queryOptions({
    queryKey: ['recordings', 'list', query],
    queryFn: () =>
      answer<Page<Recording>>(libraryApi.GET('/api/recordings', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}
