import { queryOptions } from '@tanstack/react-query';
import { answer, type Filled, type Page } from './answer';
import { jobApi } from './clients';
import type { components } from './generated/job';

export type Profile = Filled<
  components['schemas']['Profile'],
  'id' | 'name' | 'codec' | 'channelMode' | 'maximumTrackSeconds' | 'isDefault' | 'archived'
>;

/** How recordings can be rendered, archived profiles included. */
export const profilesQuery = queryOptions({
  queryKey: ['profiles', 'all'],
  queryFn: () =>
    answer<Page<Profile>>(jobApi.GET('/api/profiles', { params: { query: { size: 100 } } })),
});
