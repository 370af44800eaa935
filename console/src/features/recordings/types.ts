import type { Filled } from '@/api/answer';
import type { components } from '@/api/generated/library';

type Schemas = components['schemas'];

export type RecordingState = Schemas['RecordingState'];
export type Health = Schemas['Health'];
export type UploadSummary = Schemas['UploadSummary'];
export type HealthKind = Schemas['HealthKind'];

type AlwaysThere =
  | ('recordingId' | 'jobId' | 'state' | 'cacheState' | 'health' | 'name' | 'tags' | 'nodeId')
  | (
      | 'nodeName'
      | 'createdAt'
      | 'createdBy'
      | 'recovered'
      | 'takeCount'
      | 'uploadState'
      | 'allowed'
    );

type DetailOnly = 'takes' | 'gaps' | 'healthEvents' | 'uploads';

export type CacheFile = Required<Schemas['CacheFile']>;

/** A recording as lists show it. */
export type Recording = Omit<
  Filled<Schemas['RecordingView'], AlwaysThere>,
  DetailOnly | 'cacheFile' | 'plan'
> & {
  cacheFile?: CacheFile | null;
  plan?: Required<Schemas['Plan']> | null;
};

export type HealthEvent = Filled<Schemas['HealthEventView'], 'id' | 'kind' | 'severity'>;
export type Gap = Filled<Schemas['GapView'], 'positionMillis' | 'lengthMillis'>;
export type Take = Filled<
  Omit<Schemas['TakeView'], 'gaps' | 'renditions'>,
  'takeId' | 'jobId' | 'primary' | 'recovered'
>;

/** With what only the detail view has. */
export type RecordingDetail = Recording & {
  takes: Take[];
  gaps: Gap[];
  healthEvents: HealthEvent[];
};
