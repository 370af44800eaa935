import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { answer, everyPage, type Filled, type Page } from './answer';
import { uploadApi } from './clients';
import type { components } from './generated/upload';

export type UploadPolicy = Filled<
  components['schemas']['PolicyView'],
  'policyId' | 'name' | 'trigger' | 'archived'
>;

/** Which copies of recordings can be asked for; none that is archived. */
export const uploadPoliciesQuery = queryOptions({
  queryKey: ['upload-policies', 'all'],
  queryFn: () =>
    everyPage((page) =>
      answer<Page<UploadPolicy>>(
        uploadApi.GET('/api/upload-policies', { params: { query: { page, size: 100 } } }),
      ),
    ),
});

/** One policy, be it archived. */
function uploadPolicyQuery(policy: string) {
  return queryOptions({
    queryKey: ['upload-policies', 'detail', policy],
    queryFn: () =>
      answer<UploadPolicy>(
        uploadApi.GET('/api/upload-policies/{policy}', { params: { path: { policy } } }),
      ),
  });
}

/** The policies of these ids as far as they are known; archived ones, which the list leaves out, come one by one. */
export function useUploadPolicies(ids: string[]): UploadPolicy[] {
  const { data: listed } = useQuery(uploadPoliciesQuery);
  const inUse = new Set(listed?.items.map(({ policyId }) => policyId));
  const others = listed ? ids.filter((id) => !inUse.has(id)) : [];
  const archived = useQueries({ queries: others.map(uploadPolicyQuery) });
  const all = [...(listed?.items ?? []), ...archived.flatMap(({ data }) => data ?? [])];
  return ids.flatMap((id) => all.find(({ policyId }) => policyId === id) ?? []);
}

/** Whether it can be named by a recording to come; others wait until somebody asks, or are archived. */
export function copiesByItself({ trigger, archived }: UploadPolicy): boolean {
  return trigger === 'on_recording_cached' && !archived;
}
