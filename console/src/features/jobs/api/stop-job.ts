import { useMutation, useQueryClient } from '@tanstack/react-query';
import { jobApi } from '@/api/clients';

/** Ends a job: one that waits is cancelled, one that records keeps what it has. */
export function useStopJob(job: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => jobApi.POST('/api/jobs/{job}/stop', { params: { path: { job } } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
