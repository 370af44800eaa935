import { expect, test } from 'vitest';
import { bytes, counted, decibels, duration, lengthInWords, sampleRate } from './format';

test.each([
  [0, '0:00'],
  [59.99, '0:59'],
  [61, '1:01'],
  [3600, '1:00:00'],
  [36_061, '10:01:01'],
  [-3, '0:00'],
])('counts %d seconds as %s', (seconds, shown) => {
  expect(duration(seconds)).toBe(shown);
});

test.each([
  [45, '45 s'],
  [5400, '1 h 30 min'],
  [3601, '1 h 1 s'],
  [0, '0 s'],
])('says %d seconds as %s', (seconds, words) => {
  expect(lengthInWords(seconds)).toBe(words);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [4_240_000, '4.2 MB'],
  [412_600_000, '413 MB'],
  [999_600_000, '1.0 GB'],
])('shows %d bytes as %s', (size, shown) => {
  expect(bytes(size)).toBe(shown);
});

test('shows digital silence as what it is', () => {
  expect(decibels(-12.34)).toBe('-12.3 dB');
  expect(decibels(Number.NEGATIVE_INFINITY)).toBe('-∞ dB');
});

test('keeps the odd sample rate readable', () => {
  expect(sampleRate(44_100)).toBe('44.1 kHz');
  expect(sampleRate(48_000)).toBe('48 kHz');
});

test('counts things', () => {
  expect(counted(1, 'node')).toBe('1 node');
  expect(counted(1200, 'node')).toBe('1,200 nodes');
});
