import type { Filled } from '@/api/answer';
import type { components } from '@/api/generated/schedule';

type Schemas = components['schemas'];

export type Recurrence = Schemas['Recurrence'];
export type DayOfWeek = Schemas['DayOfWeek'];
export type Outcome = Schemas['Outcome'];
export type OccurrenceJob = Filled<Schemas['JobOfOccurrence'], 'jobId' | 'recordingId' | 'state'>;

export type Occurrence = Filled<
  Omit<Schemas['OccurrenceView'], 'jobs'>,
  | ('occurrenceId' | 'scheduleId' | 'scheduleName' | 'date' | 'startsAt' | 'endsAt' | 'zone')
  | ('startsAtLocal' | 'endsAtLocal' | 'nodeId' | 'name' | 'state' | 'outcome' | 'recordingIds')
> & { jobs: OccurrenceJob[] };

export type Schedule = Filled<
  Omit<Schemas['ScheduleView'], 'next' | 'lastOccurrences'>,
  | ('scheduleId' | 'entityVersion' | 'name' | 'recurrence' | 'startTime' | 'durationSeconds')
  | ('zone' | 'startEarlySeconds' | 'stopLateSeconds' | 'skippedDates' | 'nodeId' | 'nameTemplate')
  | ('archived' | 'createdAt' | 'createdBy' | 'allowed')
>;

/** With what only the detail view has. */
export type ScheduleDetail = Schedule & {
  next: Occurrence[];
  lastOccurrences: Occurrence[];
};

export type ScheduleRequest = Schemas['ScheduleRequest'];

type PreviewOf = Required<Schemas['Preview']>;

export type PreviewOccurrence = Filled<
  PreviewOf['occurrences'][number],
  'date' | 'startsAt' | 'endsAt' | 'startsAtLocal' | 'endsAtLocal' | 'offset'
>;

/** The next five runs of a schedule that is not saved, and what speaks against it. */
export interface Preview {
  occurrences: PreviewOccurrence[];
  warnings: string[];
}
