import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, everyPage, type Filled, type Page } from './answer';
import { jobApi } from './clients';
import type { components } from './generated/job';

export type Profile = Filled<
  components['schemas']['Profile'],
  'id' | 'name' | 'codec' | 'channelMode' | 'maximumTrackSeconds' | 'isDefault' | 'archived'
>;

/** How recordings can be rendered, the default one first; none that is archived. */
export const profilesQuery = queryOptions({
  queryKey: ['profiles', 'all'],
  queryFn: () =>
    everyPage((page) =>
      answer<Page<Profile>>(
        jobApi.GET('/api/profiles', { params: { query: { page, size: 100 } } }),
      ),
    ),
});

/** One profile, be it archived. */
function profileQuery(profile: string) {
  return queryOptions({
    queryKey: ['profiles', 'detail', profile],
    queryFn: () =>
      answer<Profile>(jobApi.GET('/api/profiles/{profile}', { params: { path: { profile } } })),
  });
}

/** The profile of this id; one that is archived, which the list leaves out, is asked for by itself. */
export function useProfile(id: string | null): Profile | undefined {
  const { data: listed } = useQuery(profilesQuery);
  const found = listed?.items.find((profile) => profile.id === id);
  const missing = Boolean(id && listed && !found);
  const { data: archived } = useQuery({ ...profileQuery(id ?? ''), enabled: missing });
  return found ?? (missing ? archived : undefined);
}
