import { expect, test } from 'vitest';
import { addDays, isoDay, placeInWeek, weekStart } from './week';

const monday = weekStart('2026-11-25', new Date());
const hour = (day: number, hours: number) =>
  new Date(addDays(monday, day).getTime() + hours * 3_600_000).toISOString();

test('a week begins on the Monday of the day that is asked for', () => {
  expect(isoDay(monday)).toBe('2026-11-23');
  expect(isoDay(weekStart('2026-11-23', new Date()))).toBe('2026-11-23');
  expect(isoDay(weekStart('2026-11-29', new Date()))).toBe('2026-11-23');
});

test('a day that is none shows the week of now', () => {
  expect(isoDay(weekStart('soon', new Date(2026, 10, 29, 12)))).toBe('2026-11-23');
});

test('a run lies where it is in the week', () => {
  const place = placeInWeek(hour(1, 12), hour(2, 0), monday);

  expect(place?.left).toBeCloseTo(1.5 / 7);
  expect(place?.width).toBeCloseTo(0.5 / 7);
});

test('a run that begins before the week is cut off, one after it is not there', () => {
  expect(placeInWeek(hour(-1, 12), hour(0, 12), monday)).toEqual({ left: 0, width: 0.5 / 7 });
  expect(placeInWeek(hour(7, 0), hour(7, 1), monday)).toBeNull();
});
