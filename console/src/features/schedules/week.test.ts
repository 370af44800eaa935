import { expect, test } from 'vitest';
import { addDays, isoDay, laidOut, placeInWeek, weekStart } from './week';

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

test('runs that would lie on one another lie one below the other, however short they are', () => {
  const run = (from: number, to: number) => ({ startsAt: hour(1, from), endsAt: hour(1, to) });
  const lanes = (...runs: { startsAt: string; endsAt: string }[]) =>
    laidOut(runs, monday).map(({ lane }) => lane);

  expect(lanes(run(8, 20), run(0, 1))).toEqual([0, 0]);
  expect(lanes(run(0, 12), run(6, 18), run(18, 23))).toEqual([0, 1, 0]);
  expect(lanes(run(0, 0.01), run(1, 1.01))).toEqual([0, 1]);
});
