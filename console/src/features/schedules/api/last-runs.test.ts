import { expect, test } from 'vitest';
import type { Occurrence } from '../types';
import { lastOutcomes } from './last-runs';

test('the newest run of a schedule says what became of it', () => {
  const runs = [
    { scheduleId: 'a', startsAt: '2026-11-24T10:00:00Z', outcome: 'failed' },
    { scheduleId: 'a', startsAt: '2026-11-23T10:00:00Z', outcome: 'completed' },
    { scheduleId: 'b', startsAt: '2026-11-22T10:00:00Z', outcome: 'completed' },
  ] as Occurrence[];

  expect([...lastOutcomes(runs)]).toEqual([
    ['b', 'completed'],
    ['a', 'failed'],
  ]);
});
