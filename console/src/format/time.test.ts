import { expect, test } from 'vitest';
import { dayAndTime, fullTime, relative } from './time';

const NOW = new Date('2026-11-25T12:00:00Z');

test('leaves the year out while it is this one', () => {
  expect(dayAndTime('2026-11-24T03:23:00Z', 'UTC', NOW)).toBe('24 Nov, 03:23');
  expect(dayAndTime('2025-11-24T03:23:00Z', 'UTC', NOW)).toBe('24 Nov 2025, 03:23');
});

test('shows a time in the zone that it is asked for', () => {
  expect(fullTime('2026-11-24T03:23:07Z', 'Asia/Tokyo')).toContain('12:23:07');
});

test.each([
  ['2026-11-25T11:59:58Z', 'now'],
  ['2026-11-25T11:53:10Z', '6 min ago'],
  ['2026-11-25T10:00:00Z', '2 h ago'],
  ['2026-11-20T12:00:00Z', '5 d ago'],
  ['2026-11-25T12:00:40Z', 'in 40 s'],
  ['2026-11-25T14:30:00Z', 'in 2 h'],
])('tells %s as %s', (instant, words) => {
  expect(relative(instant, NOW.getTime())).toBe(words);
});
