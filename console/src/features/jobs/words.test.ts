import { expect, test } from 'vitest';
import type { Job } from './types';
import { captureWords, isReserved, plannedWords, reasonWords } from './words';

test('a failure reason reads as words', () => {
  expect(reasonWords('not_claimed_in_window')).toBe('Not claimed in window');
});

test('what is captured is said as far as it is known', () => {
  const target = { interfaceName: 'Desk', sampleRateHz: 44_100, channels: 2 };

  expect(captureWords({ target })).toBe('Desk · 44.1 kHz stereo');
  expect(captureWords({ target: { interfaceName: 'Desk' } })).toBe('Desk');
});

test('a job without a planned length says how long it may get', () => {
  expect(plannedWords({ plannedSeconds: 90, maximumSeconds: 7200 } as Job)).toBe('1 min 30 s');
  expect(plannedWords({ plannedSeconds: null, maximumSeconds: 7200 } as Job)).toBe(
    'Until stopped, at most 2 h',
  );
});

test('a job that its node has taken ahead of the start is reserved until then', () => {
  const start = Date.parse('2026-11-24T10:00:00Z');
  const job = { state: 'claimed', startAt: '2026-11-24T10:00:00Z' } as const;

  expect(isReserved(job, start - 1)).toBe(true);
  expect(isReserved(job, start)).toBe(false);
});
