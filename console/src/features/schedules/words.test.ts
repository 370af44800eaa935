import { describe, expect, test } from 'vitest';
import type { DayOfWeek } from './types';
import { clock, recurrenceWords, type Timing, timingWords } from './words';

const weekly = (...days: DayOfWeek[]) => recurrenceWords({ recurrence: 'weekly', days });
const hearing: Timing = {
  recurrence: 'weekly',
  days: ['TUESDAY'],
  startTime: '10:00:00',
  durationSeconds: 7200,
};

describe('a recurrence in words', () => {
  test('names the days in the order of the week, whatever order they come in', () => {
    expect(weekly('THURSDAY', 'TUESDAY')).toBe('Every Tuesday and Thursday');
    expect(weekly('FRIDAY', 'MONDAY', 'WEDNESDAY')).toBe('Every Monday, Wednesday and Friday');
  });

  test('has shorter words for working days, weekends and the whole week', () => {
    expect(weekly('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY')).toBe('Monday to Friday');
    expect(weekly('SUNDAY', 'SATURDAY')).toBe('Every weekend');
    expect(
      weekly('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'),
    ).toBe('Every day');
  });

  test('says the only day of a schedule that runs once', () => {
    expect(recurrenceWords({ recurrence: 'once', date: '2026-11-24' })).toBe('Once on 24 Nov 2026');
  });

  test('says start, length and the days between which it runs', () => {
    expect(timingWords({ ...hearing, startsOn: '2026-11-01', endsOn: '2026-12-18' })).toBe(
      'Every Tuesday at 10:00 for 2 h, from 1 Nov 2026, until 18 Dec 2026',
    );
  });

  test('keeps seconds of a start time only where there are some', () => {
    expect(clock('10:00:00')).toBe('10:00');
    expect(clock('10:00:30')).toBe('10:00:30');
    expect(clock('10:00')).toBe('10:00');
  });
});
