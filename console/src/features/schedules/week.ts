/** Days of a week view, in the browser's own zone: it lays the runs of many zones side by side. */

const DAYS = 7;

/** Midnight of the Monday of the week that the day is in; the week of `now` when there is no day. */
export function weekStart(day: string | undefined, now: Date): Date {
  const at = day ? new Date(`${day}T00:00:00`) : now;
  const valid = Number.isNaN(at.getTime()) ? now : at;
  const sinceMonday = (valid.getDay() + 6) % DAYS;
  return new Date(valid.getFullYear(), valid.getMonth(), valid.getDate() - sinceMonday);
}

/** Midnights of the week's days and of the day after it; 23 or 25 hours lie between some of them. */
export function midnights(start: Date): Date[] {
  return Array.from({ length: DAYS + 1 }, (_, day) => addDays(start, day));
}

export function addDays(start: Date, days: number): Date {
  return new Date(start.getFullYear(), start.getMonth(), start.getDate() + days);
}

/** `2026-11-23` of a local midnight. */
export function isoDay(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE').format(date);
}

/** Where on the week something lies: left edge and width, as shares of it; null when outside. */
export function placeInWeek(
  startsAt: string,
  endsAt: string,
  start: Date,
): { left: number; width: number } | null {
  const from = start.getTime();
  const length = addDays(start, DAYS).getTime() - from;
  const left = Math.max(0, (Date.parse(startsAt) - from) / length);
  const right = Math.min(1, (Date.parse(endsAt) - from) / length);
  return right > left && left < 1 ? { left, width: right - left } : null;
}

export interface Placed<T> {
  run: T;
  left: number;
  width: number;
  /** From 0, downwards: what would lie on one another lies one below the other. */
  lane: number;
}

/** What can still be pressed is at least this share of the week wide. */
const LEAST_WIDTH = 0.034;

/** Lays runs out on as few lanes as it takes. */
export function laidOut<T extends { startsAt: string; endsAt: string }>(
  runs: T[],
  start: Date,
): Placed<T>[] {
  const ends: number[] = [];
  const earliestFirst = runs.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return earliestFirst.flatMap((run) => {
    const place = placeInWeek(run.startsAt, run.endsAt, start);
    if (!place) return [];
    const free = ends.findIndex((end) => end <= place.left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = place.left + Math.max(place.width, LEAST_WIDTH);
    return [{ run, ...place, lane }];
  });
}
