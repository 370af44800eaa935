import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, type Page } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import { CALENDAR_MILLIS } from '../near';
import type { Occurrence } from '../types';

const PAGE_SIZE = 100;
/** Where it stops asking: nobody reads a calendar of thousands. */
const MOST_PAGES = 10;

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
  const all: Occurrence[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const query = { from, to, page, size: PAGE_SIZE };
    const { items, total } = await answer<Page<Occurrence>>(
      scheduleApi.GET('/api/occurrences', { params: { query } }),
    );
    all.push(...items);
    if (all.length >= total) break;
  }
  return all;
}
