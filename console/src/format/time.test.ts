import { expect, test } from 'vitest';
import { clockTime, dayAndTime, fullTime, relative, zoneName } from './time';

const NOW = new Date('2026-11-25T12:00:00Z');

test('leaves the year out while it is this one', () => {
  expect(dayAndTime('2026-11-24T03:23:00Z', { timeZone: 'UTC' }, NOW)).toBe('24 Nov, 03:23');
  expect(dayAndTime('2025-11-24T03:23:00Z', { timeZone: 'UTC' }, NOW)).toBe('24 Nov 2025, 03:23');
});

test('says the year as it is in the zone', () => {
  expect(
    dayAndTime(
      '2025-12-31T22:30:00Z',
      { timeZone: 'Europe/Athens' },
      new Date('2026-01-01T12:00:00Z'),
    ),
  ).toBe('1 Jan, 00:30');
});

test('tells seconds where things follow one another fast', () => {
  const exact = { timeZone: 'UTC', seconds: true };
  expect(dayAndTime('2026-11-24T03:23:07Z', exact, NOW)).toBe('24 Nov, 03:23:07');
});

test('tells the zone of a clock and of a column', () => {
  expect(clockTime('2026-11-24T03:23:07Z', 'Asia/Kolkata')).toBe('08:53:07 GMT+5:30');
  expect(zoneName('UTC', NOW)).toBe('UTC');
  expect(zoneName('Europe/Berlin', NOW)).toBe('CET');
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
