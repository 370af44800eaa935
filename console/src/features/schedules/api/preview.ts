import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import type { Preview, ScheduleRequest } from '../types';

/**
 * What would come of a schedule; nothing is saved. Refused with field problems as saving would be.
 * @param scheduleId of the one that is edited: it is not in its own way, and its skipped days stay so
 */
export function previewQuery(request: ScheduleRequest, scheduleId: string | undefined) {
  const params = { query: { scheduleId } };
  return queryOptions({
    queryKey: ['schedules', 'preview', scheduleId, request],
    queryFn: () =>
      answer<Preview>(scheduleApi.POST('/api/schedules/preview', { params, body: request })),
  });
}
