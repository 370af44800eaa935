import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import { isNear, NEAR_MILLIS } from '../near';
import type { ScheduleDetail } from '../types';

export function scheduleQuery(schedule: string) {
  return queryOptions({
    queryKey: ['schedules', 'detail', schedule],
    queryFn: () =>
      answer<ScheduleDetail>(
        scheduleApi.GET('/api/schedules/{schedule}', { params: { path: { schedule } } }),
      ),
    refetchInterval: ({ state: { data } }) =>
      data && isNear(data, Date.now()) ? NEAR_MILLIS : false,
  });
}
