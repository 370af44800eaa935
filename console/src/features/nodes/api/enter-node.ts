import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { jobApi } from '@/api/clients';
import type { Enrolment, NewNode } from '../types';

interface Entry {
  node: NewNode;
  /** The same one while the same form is sent again. */
  idempotencyKey: string;
}

/** Enters a node; its agent enrols with the token of the answer. */
export function useEnterNode() {
  const queryClient = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: ({ node, idempotencyKey }: Entry) =>
      answer<Enrolment>(
        jobApi.POST('/api/nodes', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body: node,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['nodes'] }),
  });
}
