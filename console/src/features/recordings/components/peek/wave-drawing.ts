import type { WaveSurferOptions } from 'wavesurfer.js';
import { duration } from '@/format/format';
import type { Waveform } from '../../api/waveform';

const FULL_SCALE = 32_768;

/** The outline over all channels: upper and lower, as wavesurfer draws two channels into one. */
export function outlineOf({ channels }: Waveform): [number[], number[]] {
  const buckets = channels[0]?.max.length ?? 0;
  const upper: number[] = [];
  const lower: number[] = [];
  for (let at = 0; at < buckets; at++) {
    upper.push(Math.max(...channels.map(({ max }) => max[at] ?? 0)) / FULL_SCALE);
    lower.push(Math.min(...channels.map(({ min }) => min[at] ?? 0)) / FULL_SCALE);
  }
  return [upper, lower];
}

export function secondsOf({ frames, sampleRateHz }: Waveform): number {
  return frames / sampleRateHz;
}

/** A canvas knows no CSS variables: their values now, so the drawing is coloured anew with the theme. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export function colours(): Partial<WaveSurferOptions> {
  return {
    waveColor: token('--rt-wave'),
    progressColor: token('--rt-wave-played'),
    cursorColor: token('--rt-text'),
  };
}

export function drawingOptions(waveform: Waveform): Partial<WaveSurferOptions> {
  return {
    height: 118,
    peaks: outlineOf(waveform),
    duration: secondsOf(waveform),
    normalize: true,
    ...colours(),
    cursorWidth: 2,
    barWidth: 2,
    barGap: 1,
    barRadius: 2,
    barMinHeight: 1,
    dragToSeek: true,
  };
}

const TICKS = [1, 2, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400];

/** Seconds between labels, such that about six fit. */
export function tickSeconds(seconds: number): number {
  return TICKS.find((tick) => seconds / tick <= 7) ?? 28_800;
}

export function timelineOptions(seconds: number) {
  const tick = tickSeconds(seconds);
  return {
    height: 18,
    timeInterval: tick / 2,
    primaryLabelInterval: tick,
    secondaryLabelInterval: 0,
    style: { fontSize: '10.5px', color: 'var(--rt-muted)' },
    formatTimeCallback: duration,
  };
}
