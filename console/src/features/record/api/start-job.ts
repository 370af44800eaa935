import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { useAttempts } from '@/api/attempts';
import { jobApi } from '@/api/clients';
import type { components } from '@/api/generated/job';

export type NewJob = components['schemas']['NewJob'];

/** Starts a recording; answers the job's id. The form shows refusals itself. */
export function useStartJob() {
  const queryClient = useQueryClient();
  const attempts = useAttempts();
  return useMutation({
    meta: { quiet: true },
    mutationFn: async (job: NewJob) => {
      const header = { 'Idempotency-Key': attempts.keyFor(job) };
      const call = jobApi.POST('/api/jobs', { params: { header }, body: job });
      return (await answer<{ jobId: string }>(call)).jobId;
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
