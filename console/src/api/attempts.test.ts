import { expect, test } from 'vitest';
import { Attempts } from './attempts';

test('the same request has the same key, another one another, also when it comes again', () => {
  const attempts = new Attempts();
  const requests = ['day', 'day', 'night', 'day'].map((name) => ({ name }));

  const [first, second, third, fourth] = requests.map((request) => attempts.keyFor(request));

  expect(second).toBe(first);
  expect(new Set([first, third, fourth]).size).toBe(3);
});
