import { expect, test } from 'vitest';
import { isoDayIn, nextHour, ZONES } from './zones';

test('the next hour is that of the zone, on its own day', () => {
  const now = new Date('2026-11-24T23:10:00Z');

  expect(nextHour('UTC', now)).toEqual({ date: '2026-11-25', time: '00:00' });
  expect(nextHour('America/New_York', now)).toEqual({ date: '2026-11-24', time: '19:00' });
});

test('an hour that has just begun is not the next one', () => {
  const now = new Date('2026-11-24T10:00:00Z');

  expect(nextHour('UTC', now)).toEqual({ date: '2026-11-24', time: '11:00' });
});

test('zones are offered by their names, UTC among them once', () => {
  expect(ZONES).toContain('Europe/Berlin');
  expect(ZONES.filter((zone) => zone === 'UTC')).toHaveLength(1);
});

test('it can be another day there', () => {
  const now = Date.parse('2026-11-24T23:10:00Z');

  expect(isoDayIn('Europe/Berlin', now)).toBe('2026-11-25');
  expect(isoDayIn('America/New_York', now)).toBe('2026-11-24');
});
