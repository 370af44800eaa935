import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { scheduleApi } from '@/api/clients';
import type { Occurrence, Outcome } from '../types';

const LOOKED_BACK_MILLIS = 14 * 86_400_000;

/** What became of each schedule's newest run of the last two weeks, by schedule id. */
export const lastRunsQuery = queryOptions({
  queryKey: ['schedules', 'last-runs'],
  queryFn: async () => {
    const to = new Date();
    const from = new Date(to.getTime() - LOOKED_BACK_MILLIS);
    const query = { from: from.toISOString(), to: to.toISOString() };
    const { items } = await answer<{ items: Occurrence[] }>(
      scheduleApi.GET('/api/occurrences', { params: { query } }),
    );
    return lastOutcomes(items);
  },
});

/** The newest of each schedule wins, in whatever order they come. */
export function lastOutcomes(runs: Occurrence[]): Map<string, Outcome> {
  const oldestFirst = runs.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  return new Map(oldestFirst.map(({ scheduleId, outcome }) => [scheduleId, outcome]));
}
