import { describe, expect, test } from 'vitest';
import { emptyForm, formOf, requestOf, type ScheduleForm } from './form';
import { fieldOf, formErrors } from './form-errors';
import type { Schedule } from './types';

const filled: ScheduleForm = {
  ...emptyForm('Europe/Berlin', '2026-11-24', '10:00'),
  name: ' Hearings ',
  nodeId: 'node-1',
  duration: '1 h 30 min',
};

describe('a schedule form becomes a request', () => {
  test('in seconds, with a full time of day and no empty texts', () => {
    expect(requestOf({ ...filled, startEarly: '5 min' })).toMatchObject({
      name: 'Hearings',
      startTime: '10:00:00',
      durationSeconds: 5400,
      startEarlySeconds: 300,
      stopLateSeconds: 0,
      folder: undefined,
      channels: undefined,
    });
  });

  test('without the day of a schedule that no longer runs only once', () => {
    const request = requestOf({
      ...filled,
      recurrence: 'weekly',
      days: ['TUESDAY'],
      startsOn: '2026-11-01',
    });

    expect(request).toMatchObject({ date: undefined, days: ['TUESDAY'], startsOn: '2026-11-01' });
  });

  test('without days and bounds when it runs only once', () => {
    const request = requestOf({
      ...filled,
      days: ['TUESDAY'],
      startsOn: '2026-11-01',
      endsOn: '2026-12-01',
    });

    expect(request).toMatchObject({
      date: '2026-11-24',
      days: [],
      startsOn: undefined,
      endsOn: undefined,
    });
  });

  test('with channels as numbers in their order', () => {
    expect(requestOf({ ...filled, channels: ['10', '2'] }).channels).toEqual([2, 10]);
  });

  test('that says the same as the schedule it was opened from', () => {
    const request = requestOf({ ...filled, folder: 'court', tags: ['hearing'], channels: ['0'] });

    expect(requestOf(formOf(request as Schedule))).toEqual(request);
  });
});

describe('a schedule form is held back', () => {
  test('while it lacks a name, a node, a day or a readable length', () => {
    const empty = {
      ...emptyForm('UTC', '2026-11-24', '10:00'),
      recurrence: 'weekly' as const,
      duration: 'long',
    };

    expect(Object.keys(formErrors(empty)).sort()).toEqual(['days', 'duration', 'name', 'nodeId']);
  });

  test('no longer once it is whole', () => {
    expect(formErrors(filled)).toEqual({});
  });
});

describe("a field of the server's problem", () => {
  test.each([
    ['durationSeconds', 'duration'],
    ['tags[2]', 'tags'],
    ['days[0].<list element>', 'days'],
    ['zone', 'zone'],
  ])('%s is shown at %s', (problem, field) => {
    expect(fieldOf(problem)).toBe(field);
  });

  test('that the form does not have is shown at none', () => {
    expect(fieldOf('entityVersion')).toBeNull();
  });
});
