import { expect, test } from 'vitest';
import { outlineOf, secondsOf, tickSeconds } from './wave-drawing';

const waveform = {
  sampleRateHz: 48_000,
  frames: 96_000,
  framesPerBucket: 48_000,
  channels: [
    { min: [-32_768, -10], max: [0, 16_384] },
    { min: [-5, -16_384], max: [32_767, 8] },
  ],
};

test('the outline holds the largest swing of any channel', () => {
  const [upper, lower] = outlineOf(waveform);

  expect(upper[0]).toBeCloseTo(1, 3);
  expect(upper[1]).toBe(0.5);
  expect(lower).toEqual([-1, -0.5]);
});

test('the length is counted in frames, not in buckets', () => {
  expect(secondsOf(waveform)).toBe(2);
});

test.each([
  [4, 1],
  [60, 10],
  [5400, 900],
  [86_400, 14_400],
])('labels %d seconds every %d seconds', (seconds, tick) => {
  expect(tickSeconds(seconds)).toBe(tick);
});
