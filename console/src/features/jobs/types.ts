import type { Filled } from '@/api/answer';
import type { components } from '@/api/generated/job';
import type { ChannelLevel } from '@/live/levels';

type Schemas = components['schemas'];

export type JobState = Schemas['JobState'];
export type HistoryEntry = Filled<Schemas['HistoryEntry'], 'to' | 'at' | 'by'>;

type AlwaysThere =
  | ('jobId' | 'recordingId' | 'nodeId' | 'nodeName' | 'name' | 'state' | 'profile' | 'target')
  | ('startAt' | 'createdAt' | 'createdBy' | 'tags' | 'allowed' | 'capturedMillis');

/** @property levels as the agent told last; live ones follow (live/levels.ts) */
export type Job = Omit<Filled<Schemas['JobView'], AlwaysThere>, 'levels'> & {
  levels?: ChannelLevel[] | null;
};

/** With what only the detail view has. */
export type JobDetail = Job & { history: HistoryEntry[] };

export const RUNNING: JobState[] = ['claimed', 'recording', 'finalizing'];
export const STATES: JobState[] = ['queued', ...RUNNING, 'completed', 'failed', 'cancelled'];
