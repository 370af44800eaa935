import { expect, test } from 'vitest';
import { isNear } from './near';
import type { ScheduleDetail } from './types';

const now = Date.parse('2026-11-24T10:00:00Z');
const schedule = (next: object[], lastOccurrences: object[]) =>
  ({ next, lastOccurrences }) as ScheduleDetail;

test('a run that begins in a minute, or has begun, is near', () => {
  expect(isNear(schedule([{ startsAt: '2026-11-24T10:01:00Z' }], []), now)).toBe(true);
  expect(isNear(schedule([{ startsAt: '2026-11-24T09:59:00Z' }], []), now)).toBe(true);
  expect(isNear(schedule([{ startsAt: '2026-11-24T12:00:00Z' }], []), now)).toBe(false);
});

test('a run is near until something has become of it', () => {
  expect(isNear(schedule([], [{ outcome: 'finalizing' }]), now)).toBe(true);
  expect(isNear(schedule([], [{ outcome: 'completed' }]), now)).toBe(false);
});
