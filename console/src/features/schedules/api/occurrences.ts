import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, everyPage, type Page } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import { CALENDAR_MILLIS } from '../near';
import type { Occurrence } from '../types';

/** Every occurrence that is on between two instants (UTC ISO 8601), earliest first. */
export function occurrencesQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['schedules', 'occurrences', from, to],
    queryFn: () => everyOccurrence(from, to),
    placeholderData: keepPreviousData,
    refetchInterval: CALENDAR_MILLIS,
  });
}

export async function everyOccurrence(from: string, to: string): Promise<Occurrence[]> {
  const { items } = await everyPage((page) => {
    const query = { from, to, page, size: 100 };
    return answer<Page<Occurrence>>(scheduleApi.GET('/api/occurrences', { params: { query } }));
  });
  return items;
}
