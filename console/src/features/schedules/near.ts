import type { Outcome, ScheduleDetail } from './types';

/**
 * Time passes without an event, and what becomes of a run is news of its jobs, not of its schedule: so what is near is
 * asked for again.
 */
export const NEAR_MILLIS = 3000;
export const CALENDAR_MILLIS = 15_000;

const UNDER_WAY: Outcome[] = ['waiting', 'recording', 'finalizing'];
const SOON_MILLIS = 90_000;

/** Whether a run begins soon, has just begun, or is under way. */
export function isNear({ next, lastOccurrences }: ScheduleDetail, now: number): boolean {
  const begins = next.some(({ startsAt }) => Date.parse(startsAt) - now < SOON_MILLIS);
  return begins || lastOccurrences.some(({ outcome }) => UNDER_WAY.includes(outcome));
}
