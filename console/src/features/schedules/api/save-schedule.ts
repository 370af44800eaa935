import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import { notifyWarning } from '@/api/notify';
import type { ScheduleDetail, ScheduleRequest } from '../types';

/** What is being edited; null = it is new. */
export interface Edited {
  scheduleId: string;
  /** The version that this is an edit of: somebody else's newer one is not overwritten (412). */
  entityVersion: number;
}

interface Save {
  edited: Edited | null;
  request: ScheduleRequest;
  /** The same one while the same new schedule is sent again. */
  idempotencyKey: string;
}

/** @throws Problem of 412 when there is a newer version */
export function useSaveSchedule() {
  const queryClient = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (save: Save) => answer<ScheduleDetail>(sent(save)),
    onSuccess: ({ warnings }) => {
      for (const warning of warnings ?? []) notifyWarning('Saved', warning);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['schedules'] }),
  });
}

function sent({ edited, request, idempotencyKey }: Save) {
  if (!edited) {
    return scheduleApi.POST('/api/schedules', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body: request,
    });
  }
  const { scheduleId, entityVersion } = edited;
  return scheduleApi.PUT('/api/schedules/{schedule}', {
    params: { path: { schedule: scheduleId }, header: { 'If-Match': `"${entityVersion}"` } },
    body: request,
  });
}
