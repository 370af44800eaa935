import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import type { Occurrence } from '../types';

/** Every occurrence that is on between two instants (UTC ISO 8601), earliest first. */
export function occurrencesQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['schedules', 'occurrences', from, to],
    queryFn: () =>
      answer<{ items: Occurrence[] }>(
        scheduleApi.GET('/api/occurrences', { params: { query: { from, to, size: 100 } } }),
      ),
    placeholderData: keepPreviousData,
  });
}
