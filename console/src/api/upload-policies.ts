import { queryOptions } from '@tanstack/react-query';
import { answer, type Filled, type Page } from './answer';
import { uploadApi } from './clients';
import type { components } from './generated/upload';

export type UploadPolicy = Filled<
  components['schemas']['PolicyView'],
  'policyId' | 'name' | 'trigger' | 'archived'
>;

/** Which copies of recordings can be asked for, archived policies included. */
export const uploadPoliciesQuery = queryOptions({
  queryKey: ['upload-policies', 'all'],
  queryFn: () =>
    answer<Page<UploadPolicy>>(
      uploadApi.GET('/api/upload-policies', { params: { query: { size: 100 } } }),
    ),
});
