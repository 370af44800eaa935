import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import type { ScheduleDetail, ScheduleRequest } from '../types';

/** What is being edited; null = it is new. */
export interface Edited {
  scheduleId: string;
  /** The version that the form was filled from: somebody else's newer one is not overwritten (412). */
  entityVersion: number;
}

interface Save {
  request: ScheduleRequest;
  /** The same one while the same new schedule is sent again. */
  idempotencyKey: string;
}

export function useSaveSchedule(edited: Edited | null) {
  const queryClient = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (save: Save) =>
      answer<ScheduleDetail>(edited ? edit(edited, save.request) : create(save)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['schedules'] }),
  });
}

function create({ request, idempotencyKey }: Save) {
  return scheduleApi.POST('/api/schedules', {
    params: { header: { 'Idempotency-Key': idempotencyKey } },
    body: request,
  });
}

function edit({ scheduleId, entityVersion }: Edited, request: ScheduleRequest) {
  return scheduleApi.PUT('/api/schedules/{schedule}', {
    params: { path: { schedule: scheduleId }, header: { 'If-Match': `"${entityVersion}"` } },
    body: request,
  });
}
