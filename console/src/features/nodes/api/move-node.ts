import { useMutation, useQueryClient } from '@tanstack/react-query';
import { jobApi } from '@/api/clients';

/** What a person may tell a node, besides recording. */
export type NodeMove = 'drain' | 'resume' | 'revoke';

export function useMoveNode(node: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (move: NodeMove) =>
      jobApi.POST(`/api/nodes/{node}/${move}`, { params: { path: { node } } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['nodes'] }),
  });
}
