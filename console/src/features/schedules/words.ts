import { lengthInWords } from '@/format/format';
import type { DayOfWeek, Recurrence } from './types';

/** What of a schedule says when it runs. */
export interface Timing {
  recurrence: Recurrence;
  date?: string | null;
  days?: DayOfWeek[] | null;
  startsOn?: string | null;
  endsOn?: string | null;
  startTime: string;
  durationSeconds: number;
}

export const WEEK: readonly DayOfWeek[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];
const WORKDAYS = WEEK.slice(0, 5);
const WEEKEND = WEEK.slice(5);

/** "Every Tuesday and Thursday at 10:00 for 2 h, until 18 Dec 2026". */
export function timingWords(timing: Timing): string {
  const when = `${recurrenceWords(timing)} at ${clock(timing.startTime)} for ${lengthInWords(timing.durationSeconds)}`;
  return [when, ...bounds(timing)].join(', ');
}

/** "Every Tuesday and Thursday", "Monday to Friday", "Once on 24 Nov 2026". */
export function recurrenceWords({
  recurrence,
  date,
  days,
}: Pick<Timing, 'recurrence' | 'date' | 'days'>): string {
  switch (recurrence) {
    case 'once':
      return date ? `Once on ${dateWords(date)}` : 'Once';
    case 'daily':
      return 'Every day';
    case 'weekly':
      return weekWords(days ?? []);
  }
}

/** "Every day, until 18 Dec 2026". */
export function daysWords(timing: Omit<Timing, 'startTime' | 'durationSeconds'>): string {
  return [recurrenceWords(timing), ...bounds(timing)].join(', ');
}

/** "24 Nov 2026" of "2026-11-24": a day of the calendar, so no zone may move it. */
export function dateWords(date: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** "10:00" of "10:00:00"; seconds only where there are some. */
export function clock(time: string): string {
  return time.endsWith(':00') && time.length === 8 ? time.slice(0, 5) : time;
}

function weekWords(days: DayOfWeek[]): string {
  const chosen = WEEK.filter((day) => days.includes(day));
  if (chosen.length === 0) return 'On no day';
  if (chosen.length === WEEK.length) return 'Every day';
  if (same(chosen, WORKDAYS)) return 'Monday to Friday';
  if (same(chosen, WEEKEND)) return 'Every weekend';
  return `Every ${new Intl.ListFormat('en-GB').format(chosen.map(dayName))}`;
}

export function dayName(day: DayOfWeek): string {
  return day.charAt(0) + day.slice(1).toLowerCase();
}

function bounds({
  recurrence,
  startsOn,
  endsOn,
}: Pick<Timing, 'recurrence' | 'startsOn' | 'endsOn'>): string[] {
  if (recurrence === 'once') return [];
  return [
    startsOn ? `from ${dateWords(startsOn)}` : '',
    endsOn ? `until ${dateWords(endsOn)}` : '',
  ].filter(Boolean);
}

function same(some: readonly DayOfWeek[], others: readonly DayOfWeek[]): boolean {
  return some.length === others.length && some.every((day) => others.includes(day));
}
