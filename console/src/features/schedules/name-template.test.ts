import { expect, test } from 'vitest';
import { filledName } from './name-template';

const values = {
  schedule: 'Hearings',
  date: '2026-11-24',
  time: '10:00',
  node: 'rec-01',
  room: '3',
};

test('a template is filled with the values of its fields', () => {
  expect(filledName('{schedule} in {room}, {date} {time} ({node})', values)).toBe(
    'Hearings in 3, 2026-11-24 10:00 (rec-01)',
  );
});

test('an unknown field stays, so that the mistake is seen', () => {
  expect(filledName('{shedule} {date}', values)).toBe('{shedule} 2026-11-24');
});

test('a value that looks like a field is not filled again', () => {
  expect(filledName('{schedule}', { ...values, schedule: '{room}' })).toBe('{room}');
});
