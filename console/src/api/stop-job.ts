import { useMutation, useQueryClient } from '@tanstack/react-query';
import { jobApi } from './clients';

/** Ends a job: one that waits is cancelled, one that records keeps what it has. */
export function useStopJob(job: string) {
  const queryClient = useQueryClient();
  return useMutation({
    /** @param laterTracks whether the tracks that follow in its window are stopped as well */
    mutationFn: (laterTracks: boolean) =>
      jobApi.POST('/api/jobs/{job}/stop', { params: { path: { job } }, body: { laterTracks } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
