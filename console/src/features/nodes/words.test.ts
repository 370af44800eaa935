import { expect, test } from 'vitest';
import { clockIsOff, clockWords, matches } from './words';

test('a clock is said to be ahead, behind or exact', () => {
  expect(clockWords(1234)).toBe('1.23 s ahead');
  expect(clockWords(-40)).toBe('0.04 s behind');
  expect(clockWords(4)).toBe('exact');
});

test('a clock that is more than a second off is worth a warning', () => {
  expect(clockIsOff(-1001)).toBe(true);
  expect(clockIsOff(1000)).toBe(false);
});

test('a node is found by its name, site or room', () => {
  const node = { name: 'rec-01', site: 'Berlin', room: null };

  expect(matches(node, 'berl')).toBe(true);
  expect(matches(node, 'REC')).toBe(true);
  expect(matches(node, 'court')).toBe(false);
});
