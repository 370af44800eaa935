import { MutationCache, QueryClient } from '@tanstack/react-query';
import { notifyFailure } from './notify';
import { Problem } from './problem';

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

/** The keys begin with an area (live/areas.ts), so that a change of the area refreshes them. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying } },
    mutationCache: new MutationCache({
      onError: (failure, _variables, _context, mutation) => {
        if (!mutation.meta?.quiet) notifyFailure(failure);
      },
    }),
  });
}
