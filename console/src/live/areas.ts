/** A service's stream of changes: `/api/{area}/live`. */
export type Area = 'jobs' | 'recordings' | 'schedules' | 'uploads';

/** First part of a query key: what a change refreshes. */
export type QueryArea = Area | 'nodes' | 'profiles' | 'upload-policies' | 'destinations';

/** What to refresh when everything of an area may have changed. */
export const QUERIES_OF: Record<Area, QueryArea[]> = {
  jobs: ['jobs', 'nodes', 'profiles'],
  recordings: ['recordings'],
  schedules: ['schedules'],
  uploads: ['uploads', 'upload-policies', 'destinations'],
};

const BY_EVENT: [prefix: string, QueryArea][] = [
  ['job-', 'jobs'],
  ['node-', 'nodes'],
  ['profile-', 'profiles'],
  ['recording-', 'recordings'],
  ['schedule-', 'schedules'],
  ['occurrence-', 'schedules'],
  ['upload-policy-', 'upload-policies'],
  ['destination-', 'destinations'],
  ['upload-', 'uploads'],
];

/** What an event type refreshes, e.g. `job-started` the jobs; undefined for one this console does not know. */
export function queryAreaOf(eventType: string): QueryArea | undefined {
  return BY_EVENT.find(([prefix]) => eventType.startsWith(prefix))?.[1];
}
