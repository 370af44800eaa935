import { describe, expect, test } from 'vitest';
import { lengthInWords } from '@/format/format';
import { parseDuration } from './duration';

describe('a length of time', () => {
  test.each([
    ['1 h 30 min', 5400],
    ['1h30m', 5400],
    ['1.5 h', 5400],
    ['1,5 hours', 5400],
    ['90 min', 5400],
    ['1:30', 5400],
    ['0:00:20', 20],
    ['20 s', 20],
    ['0 min', 0],
  ])('is read from "%s"', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  test.each(['', 'soon', '90', '1:75', 'h', '1 h and a bit', '-5 min'])(
    'is not read from "%s"',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  test.each([0, 20, 90, 3600, 5400, 86_399])('of %i s reads back as it was written', (seconds) => {
    expect(parseDuration(lengthInWords(seconds))).toBe(seconds);
  });
});
