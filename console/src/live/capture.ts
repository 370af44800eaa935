import type { ChannelLevel, Level } from './levels';

/** For so long a counter goes on without a report; they come every two seconds. */
const SILENCE_MILLIS = 5_000;

/** What is shown of a job that records. */
export interface Capture {
  capturedMillis: number;
  /** None yet, or none of now. */
  levels: ChannelLevel[];
  /** False when the reports stay away: the agent, or what lies between it and here, has fallen silent. */
  heard: boolean;
}

/**
 * What can be said of a capture at a time (`performance.now()`): it counts on between the reports, but not for ever.
 * @param known what the job itself said, for the time before the first report
 * @param since when one began to listen
 */
export function captureAt(
  now: number,
  level: Level | undefined,
  known: Pick<Capture, 'capturedMillis' | 'levels'>,
  since: number,
): Capture {
  if (!level) return { ...known, heard: now - since <= SILENCE_MILLIS };
  const heard = now - level.heardAt <= SILENCE_MILLIS;
  const counted = Math.min(now - level.zeroAt, level.capturedMillis + SILENCE_MILLIS);
  return {
    capturedMillis: Math.max(known.capturedMillis, level.capturedMillis, counted),
    levels: heard ? level.levels : [],
    heard,
  };
}
