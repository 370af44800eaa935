import { expect, test } from 'vitest';
import { Problem } from '@/api/problem';
import { refusalsByField } from './refusal';
import { EMPTY, newJobOf } from './values';

test('shows a full node at the node', () => {
  const full = new Problem(409, { type: '/problems/capacity-used-up', detail: '4 of 4 run.' });

  expect(refusalsByField(full)).toEqual({ nodeId: '4 of 4 run.' });
});

test('shows field errors at their fields, also those of list entries', () => {
  const invalid = new Problem(400, {
    title: 'Not right',
    errors: [
      { field: 'plannedSeconds', detail: 'must be at most 60' },
      { field: 'tags[2]', detail: 'too long' },
    ],
  });

  expect(refusalsByField(invalid)).toEqual({
    plannedMinutes: 'Not right: must be at most 60',
    tags: 'Not right: too long',
  });
});

test('finds no field for what is about none', () => {
  expect(refusalsByField(new Problem(503, {}))).toEqual({});
  expect(refusalsByField(new TypeError('Failed to fetch'))).toEqual({});
});

test('leaves empty values to the server and counts seconds', () => {
  expect(newJobOf({ ...EMPTY, name: '  ', plannedMinutes: 1.5 }, 'n')).toEqual({
    nodeId: 'n',
    plannedSeconds: 90,
  });
});
