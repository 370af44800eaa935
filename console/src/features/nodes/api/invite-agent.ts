import { useMutation } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { jobApi } from '@/api/clients';
import type { Enrolment } from '../types';

/** A new token for a node's agent; an older one that was not used is void. */
export function useInviteAgent(node: string) {
  return useMutation({
    mutationFn: () =>
      answer<Enrolment>(
        jobApi.POST('/api/nodes/{node}/enrolment-token', { params: { path: { node } } }),
      ),
  });
}
