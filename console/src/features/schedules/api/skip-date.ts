import { useMutation, useQueryClient } from '@tanstack/react-query';
import { scheduleApi } from '@/api/clients';

interface Skip {
  /** `2026-12-24`, a day in the schedule's zone. */
  date: string;
  skip: boolean;
}

/** Leaves out a day, or takes it back in. */
export function useSkipDate(schedule: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ date, skip }: Skip) =>
      skip ? leaveOut(schedule, date) : takeIn(schedule, date),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['schedules'] }),
  });
}

function leaveOut(schedule: string, date: string): Promise<unknown> {
  return scheduleApi.POST('/api/schedules/{schedule}/skip', {
    params: { path: { schedule } },
    body: { date },
  });
}

function takeIn(schedule: string, date: string): Promise<unknown> {
  return scheduleApi.DELETE('/api/schedules/{schedule}/skip/{date}', {
    params: { path: { schedule, date } },
  });
}
