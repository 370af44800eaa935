import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import type { Preview, ScheduleRequest } from '../types';

/** What would come of a schedule; nothing is saved. Refused with field problems as saving would be. */
export function previewQuery(request: ScheduleRequest) {
  return queryOptions({
    queryKey: ['schedules', 'preview', request],
    queryFn: () => answer<Preview>(scheduleApi.POST('/api/schedules/preview', { body: request })),
  });
}
