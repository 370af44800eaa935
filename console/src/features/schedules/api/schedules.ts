import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, type Page } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import { CALENDAR_MILLIS } from '../near';
import type { ScheduleSearch } from '../search';
import type { Schedule } from '../types';

/** One page of the list, as the URL asks for it. */
export function schedulesQuery({ text, nodeId, archived, sort, page, size }: ScheduleSearch) {
  const query = { text, nodeId, archived: archived === 'yes', sort, page, size };
  return queryOptions({
    queryKey: ['schedules', 'list', query],
    queryFn: () => answer<Page<Schedule>>(scheduleApi.GET('/api/schedules', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: CALENDAR_MILLIS,
  });
}
