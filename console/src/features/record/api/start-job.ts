import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answer, newIdempotencyKey } from '@/api/answer';
import { jobApi } from '@/api/clients';
import type { components } from '@/api/generated/job';

export type NewJob = components['schemas']['NewJob'];

/** Starts a recording; answers the job's id. The form shows refusals itself. */
export function useStartJob() {
  const queryClient = useQueryClient();
  const attempt = useRef({ request: '', key: '' });

  /** The same request again, after an answer that got lost, must not record twice. */
  const keyFor = (job: NewJob): string => {
    const request = JSON.stringify(job);
    if (attempt.current.request !== request)
      attempt.current = { request, key: newIdempotencyKey() };
    return attempt.current.key;
  };
  return useMutation({
    meta: { quiet: true },
    mutationFn: async (job: NewJob) => {
      const header = { 'Idempotency-Key': keyFor(job) };
      const call = jobApi.POST('/api/jobs', { params: { header }, body: job });
      return (await answer<{ jobId: string }>(call)).jobId;
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
