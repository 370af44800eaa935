import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { useAttempts } from '@/api/attempts';
import { jobApi } from '@/api/clients';
import type { Enrolment, NewNode } from '../types';

/** Enters a node; its agent enrols with the token of the answer. */
export function useEnterNode() {
  const queryClient = useQueryClient();
  const attempts = useAttempts();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (node: NewNode) =>
      answer<Enrolment>(
        jobApi.POST('/api/nodes', {
          params: { header: { 'Idempotency-Key': attempts.keyFor(node) } },
          body: node,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['nodes'] }),
  });
}
