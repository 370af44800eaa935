import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newIdempotencyKey } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import { notifyDone } from '@/api/notify';

/** Records once more, at once, for as long as the schedule says. */
export function useRunNow(schedule: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      scheduleApi.POST('/api/schedules/{schedule}/run-now', {
        params: { path: { schedule }, header: { 'Idempotency-Key': newIdempotencyKey() } },
        body: {},
      }),
    onSuccess: () => notifyDone('It records in a moment', 'The run is among the last ones below.'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['schedules'] }),
  });
}
