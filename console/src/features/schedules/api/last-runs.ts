import { queryOptions } from '@tanstack/react-query';
import { CALENDAR_MILLIS } from '../near';
import type { Occurrence, Outcome } from '../types';
import { everyOccurrence } from './occurrences';

const LOOKED_BACK_MILLIS = 7 * 86_400_000;

/** What became of each schedule's newest run of the last week, by schedule id. */
export const lastRunsQuery = queryOptions({
  queryKey: ['schedules', 'last-runs'],
  queryFn: async () => {
    const to = new Date();
    const from = new Date(to.getTime() - LOOKED_BACK_MILLIS);
    return lastOutcomes(await everyOccurrence(from.toISOString(), to.toISOString()));
  },
  refetchInterval: CALENDAR_MILLIS,
});

/** The newest of each schedule wins, in whatever order they come. */
export function lastOutcomes(runs: Occurrence[]): Map<string, Outcome> {
  const oldestFirst = runs.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  return new Map(oldestFirst.map(({ scheduleId, outcome }) => [scheduleId, outcome]));
}
