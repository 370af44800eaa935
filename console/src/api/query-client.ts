import { MutationCache, type Query, QueryClient } from '@tanstack/react-query';
import { notifyFailure } from './notify';
import { mayRead } from './permissions';
import { isForbidden, Problem } from './problem';

declare module '@tanstack/react-query' {
  interface Register {
    /** `quiet`: the form shows the refusal itself, at its fields. */
    mutationMeta: { quiet?: boolean };
  }
}

/** Refusals are final, everything else may pass. */
function worthRetrying(failures: number, failure: unknown): boolean {
  const refused = failure instanceof Problem && failure.status < 500;
  return !refused && failures < 2;
}

/** Not what the person may not see, nor again what was refused for that. */
function worthAsking(queryClient: QueryClient, { queryKey, state }: Query): boolean {
  return mayRead(queryClient, String(queryKey[0])) && !isForbidden(state.error);
}

/** The keys begin with an area (live/areas.ts), so that a change of the area refreshes them. */
export function createQueryClient(): QueryClient {
  const enabled = (query: Query) => worthAsking(queryClient, query);
  const queryClient = new QueryClient({
    defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying, enabled } },
    mutationCache: new MutationCache({
      onError: (failure, _variables, _context, mutation) => {
        if (!mutation.meta?.quiet) notifyFailure(failure);
      },
    }),
  });
  return queryClient;
}
