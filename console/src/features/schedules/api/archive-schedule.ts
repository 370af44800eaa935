import { useMutation, useQueryClient } from '@tanstack/react-query';
import { scheduleApi } from '@/api/clients';

/** Ends a schedule for good; its recordings stay. */
export function useArchiveSchedule(schedule: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      scheduleApi.POST('/api/schedules/{schedule}/archive', { params: { path: { schedule } } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['schedules'] }),
  });
}
