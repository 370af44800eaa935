import { type Query, type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { QueryArea } from '@/live/areas';
import { answer } from './answer';
import { jobApi } from './clients';
import { isForbidden } from './problem';

/** Who is signed in, and what they may do anywhere; on one thing its own `allowed` says it. */
interface SignedIn {
  /** Undefined while nobody knows. */
  allowed?: string[];
}

const ANSWER_MILLIS = 5_000;
const UNKNOWN_MILLIS = 60_000;

/**
 * Asked once, before anything else is: what would be refused is not asked for, so the audit trail stays clean. Empty
 * while the job service, which answers, is away: that is an answer as well, and asked for again some time later.
 */
export const permissionsQuery = queryOptions<SignedIn>({
  queryKey: ['permissions'],
  staleTime: ({ state }) => (state.data?.allowed ? Number.POSITIVE_INFINITY : UNKNOWN_MILLIS),
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  queryFn: ({ client, queryKey }) =>
    signedIn().catch((failure) => known(client.getQueryData(queryKey), failure)),
});

function signedIn(): Promise<SignedIn> {
  const signal = AbortSignal.timeout(ANSWER_MILLIS);
  return answer<SignedIn>(jobApi.GET('/api/person', { signal }));
}

function known(before: SignedIn | undefined, failure: unknown): SignedIn {
  if (isForbidden(failure)) throw failure;
  return before ?? {};
}

/**
 * A new token may say something else of a person. If it does, everything is asked for anew, also what was refused: a
 * right that was gained or lost shows at once.
 */
export async function followRights(queryClient: QueryClient): Promise<void> {
  const told = () => queryClient.getQueryData(permissionsQuery.queryKey);
  const before = told();
  await queryClient.fetchQuery({ ...permissionsQuery, staleTime: 0 });
  // the same object when it says the same
  if (told() === before) return;
  const others = ({ queryKey }: Query) => queryKey[0] !== permissionsQuery.queryKey[0];
  const refused = (query: Query) => others(query) && isForbidden(query.state.error);
  await Promise.all([
    queryClient.resetQueries({ predicate: refused }),
    queryClient.invalidateQueries({ predicate: others }, { cancelRefetch: false }),
  ]);
}

/** Who may not even read recordings gets no console. */
const NEEDED: Partial<Record<QueryArea, string>> = {
  nodes: 'node:read',
  profiles: 'settings:read',
  'upload-policies': 'settings:read',
  destinations: 'settings:read',
  schedules: 'schedule:read',
};

/** Whether the person may see things of an area. True while nobody knows: the services decide in the end. */
export function mayRead(queryClient: QueryClient, area: string): boolean {
  return within(queryClient.getQueryData(permissionsQuery.queryKey), area);
}

export function useMayRead(): (area: QueryArea) => boolean {
  const { data } = useQuery(permissionsQuery);
  return (area) => within(data, area);
}

function within(person: SignedIn | undefined, area: string): boolean {
  const needed = NEEDED[area as QueryArea];
  return !person?.allowed || !needed || person.allowed.includes(needed);
}
